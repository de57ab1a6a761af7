#include "models/workspace.h"

#include <QDir>
#include <QFileInfo>

#include "lessons/lesson_reader.h"
#include "session/source_kind.h"

namespace wqlab {

Workspace::Workspace(const QString &settings, QObject *parent)
    : QObject(parent),
      progress_(settings),
      preferences_(settings),
      course_(&progress_),
      presentation_(stage_.session()),
      compare_(stage_.session()),
      folder_(lessonsFolder()) {
    if (!folder_.isEmpty())
        course_.load(folder_);
    connect(stage_.lesson(), &LessonPlayer::stepChanged, this, &Workspace::noteStep);
    for (const auto changed : {&LessonPlayer::answerChanged, &LessonPlayer::stepChanged, &LessonPlayer::lessonChanged})
        connect(stage_.lesson(), changed, this, &Workspace::onwardChanged);
    connect(this, &Workspace::progressChanged, this, &Workspace::onwardChanged);
    connect(stage_.session()->task(), &TaskJudge::changed, this, &Workspace::noteTask);
    connect(&gate_, &RunGate::agreed, this, [this](const QString &file, const QByteArray &bytes) {
        stage_.session()->open(file);
        stage_.sheet()->take(bytes);
        setPage(StagePage);
    });
}

void Workspace::setPage(Page page) {
    if (page == page_)
        return;
    page_ = page;
    if (page == HomePage) {
        presentation_.setOn(false);
        compare_.close();
        stage_.playhead()->setPlaying(false);
        course_.refresh();
    }
    emit pageChanged();
}

bool Workspace::open(const QString &what) {
    const QString lesson = folder_ + u'/' + what;
    const bool known =
        !folder_.isEmpty() && !what.isEmpty() && !what.contains(u'/') && QFileInfo(lesson).isDir();
    if (!known && source_kind(what) == SourceKind::run)
        return gate_.show(what);
    const bool opened = stage_.session()->open(known ? lesson : QFileInfo(what).absoluteFilePath());
    setPage(StagePage);
    return opened;
}

void Workspace::openNext() {
    const QString id = next();
    if (id.isEmpty())
        return;
    const int step = id == progress_.last() && !progress_.done(id) ? progress_.step(id) : 0;
    if (open(id) && step > 0)
        stage_.lesson()->setStep(step);
}

void Workspace::goHome() { setPage(HomePage); }

QString Workspace::next() const {
    const QString last = progress_.last();
    if (course_.lesson(last) && !progress_.done(last))
        return last;
    for (const TrackRow &track : course_.rows())
        for (const LessonRow &row : track.lessons->rows())
            if (!progress_.done(row.key))
                return row.key;
    return course_.first();
}

QString Workspace::following() const {
    const std::vector<Lesson> &all = course_.lessons();
    const auto at =
        std::find_if(all.begin(), all.end(), [this](const Lesson &l) { return l.id == shown_; });
    return at == all.end() || at + 1 == all.end() ? QString() : (at + 1)->id;
}

QString Workspace::followingTitle() const {
    const Lesson *lesson = course_.lesson(following());
    return lesson ? lesson->title : QString();
}

Workspace::Onward Workspace::onward() const {
    const LessonPlayer &lesson = *const_cast<Stage &>(stage_).lesson();
    if (lesson.hasQuestion() && lesson.open())
        return AnswerFirst;
    if (lesson.step() + 1 < lesson.stepCount())
        return NextStep;
    return following().isEmpty() ? LastStep : NextLesson;
}

void Workspace::goOn() {
    if (onward() == NextStep)
        stage_.lesson()->next();
    else if (onward() == NextLesson)
        open(following());
}

void Workspace::resetProgress() {
    progress_.reset();
    course_.refresh();
    emit progressChanged();
}

QString Workspace::nextTitle() const {
    const Lesson *lesson = course_.lesson(next());
    return lesson ? lesson->title : QString();
}

QString Workspace::nextNote() const {
    const Lesson *lesson = course_.lesson(next());
    if (!lesson)
        return {};
    const QString summary = QString(lesson->summary).remove(QLatin1Char('`'));
    if (lesson->id != progress_.last() || progress_.done(lesson->id))
        return tr("%1 steps · %2").arg(lesson->steps.size() + !lesson->closing.isEmpty()).arg(summary);
    return tr("Step %1 of %2 · %3")
        .arg(progress_.step(lesson->id) + 1)
        .arg(progress_.count(lesson->id))
        .arg(summary);
}

void Workspace::noteStep() {
    const LessonPlayer &player = *stage_.lesson();
    if (!player.active() || !course_.lesson(player.lesson().id))
        return;
    shown_ = player.lesson().id;
    progress_.reached(player.lesson().id, player.step(), player.stepCount());
    emit progressChanged();
}

void Workspace::noteTask() {
    const QString lesson = stage_.lesson()->lesson().id;
    if (stage_.session()->task()->verdict() != TaskJudge::Done || !course_.lesson(lesson))
        return;
    progress_.fulfil(lesson);
    course_.refresh();
}

}  // namespace wqlab
