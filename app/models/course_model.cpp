#include "models/course_model.h"

#include "lessons/lesson_reader.h"

namespace wqlab {

QVariant LessonListModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LessonRow &r = row(index);
    switch (role) {
    case LessonId: return r.key;
    case LessonTitle: return r.title;
    case LessonSummary: return r.summary;
    case LessonMinutes: return r.minutes;
    case LessonShare: return r.share;
    case LessonDone: return r.done;
    case LessonAsked: return r.asked;
    default: return {};
    }
}

QHash<int, QByteArray> LessonListModel::roleNames() const {
    return {{LessonId, "lessonId"},           {LessonTitle, "lessonTitle"},
            {LessonSummary, "lessonSummary"}, {LessonMinutes, "lessonMinutes"},
            {LessonShare, "lessonShare"},     {LessonDone, "lessonDone"},
            {LessonAsked, "lessonAsked"}};
}

CourseModel::CourseModel(const Progress *progress, QObject *parent)
    : DiffModel(parent),
      progress_(progress) {}
CourseModel::~CourseModel() = default;

void CourseModel::load(const QString &folder) {
    std::vector<LessonProblem> problems;
    lessons_.clear();
    index_ = readIndex(folder, &problems).value_or(LessonIndex{});
    for (const LessonTrack &track : index_.tracks)
        for (const QString &name : track.lessons)
            if (std::optional<Lesson> lesson = readLesson(folder + u'/' + name, &problems))
                lessons_.push_back(std::move(*lesson));
    problem_ = problems.empty() ? QString() : problems.front().toString();
    refresh();
    emit loaded();
}

const Lesson *CourseModel::lesson(const QString &id) const {
    const auto it = std::find_if(lessons_.begin(), lessons_.end(),
                                 [&id](const Lesson &l) { return l.id == id; });
    return it == lessons_.end() ? nullptr : &*it;
}

QString CourseModel::first() const { return lessons_.empty() ? QString() : lessons_.front().id; }

void CourseModel::setFilter(const QString &words) {
    filter_ = words.trimmed();
    refresh();
}

bool CourseModel::done(const Lesson &lesson) const {
    return progress_->done(lesson.id) && (lesson.task.text.isEmpty() || progress_->fulfilled(lesson.id));
}

bool CourseModel::matches(const Lesson &lesson) const {
    if (filter_.isEmpty())
        return true;
    QString all = lesson.title + u' ' + lesson.summary + u' ' + lesson.intro;
    for (const LessonStep &step : lesson.steps)
        all += u' ' + step.title + u' ' + step.text;
    return all.contains(filter_, Qt::CaseInsensitive);
}

void CourseModel::refresh() {
    QVector<TrackRow> tracks;
    for (const LessonTrack &track : index_.tracks) {
        QVector<LessonRow> rows;
        TrackRow row{track.title, track.summary, 0, 0, nullptr};
        for (const QString &name : track.lessons) {
            const Lesson *l = lesson(name);
            if (!l || !matches(*l))
                continue;
            const int steps = std::max(1, int(l->steps.size()));
            const bool started = progress_->count(name) > 0;
            rows.append({name, l->title, l->summary, l->minutes,
                         started ? double(progress_->step(name) + 1) / steps : 0.0,
                         done(*l), progress_->done(name) && !done(*l)});
            row.done += done(*l);
            ++row.count;
        }
        if (rows.isEmpty())
            continue;
        LessonListModel &list = lists_.of(track.title);
        list.update(rows);
        row.lessons = &list;
        tracks.append(row);
    }
    update(tracks);
}

QVariant CourseModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrackRow &r = row(index);
    switch (role) {
    case TrackTitle: return r.key;
    case TrackSummary: return r.summary;
    case TrackDone: return r.done;
    case TrackCount: return r.count;
    case TrackLessons: return QVariant::fromValue(r.lessons);
    default: return {};
    }
}

QHash<int, QByteArray> CourseModel::roleNames() const {
    return {{TrackTitle, "trackTitle"},
            {TrackSummary, "trackSummary"},
            {TrackDone, "trackDone"},
            {TrackCount, "trackCount"},
            {TrackLessons, "trackLessons"}};
}

}  // namespace wqlab
