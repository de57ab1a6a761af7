#include "lessons/unfolding.h"

#include <QFileInfo>

#include "lessons/lesson_reader.h"

namespace wqlab {

namespace {

Parts named_in(const QStringList &words) {
    Parts parts;
    for (const QString &word : words) parts.add(word);
    return parts;
}

}  // namespace

Parts unfoldedBefore(const Lesson &lesson) {
    if (!lesson.show.isEmpty()) return named_in(lesson.show);
    if (lesson.folder.isEmpty()) return Parts::all();
    const QString course = QFileInfo(lesson.folder).absolutePath();
    std::vector<LessonProblem> ignored;
    const LessonIndex index = readIndex(course, &ignored).value_or(LessonIndex{});
    QStringList ids;
    for (const LessonTrack &track : index.tracks) ids << track.lessons;
    const qsizetype place = ids.indexOf(lesson.id);
    if (place < 0) return Parts::all();
    Parts earlier, ever;
    for (qsizetype i = 0; i < ids.size() && !earlier.whole(); ++i) {
        const std::optional<Lesson> other = readLesson(course + u'/' + ids[i], &ignored);
        if (!other) continue;
        if (i < place) earlier.add(unfoldedBy(*other));
        ever.add(unfoldedBy(*other));
    }
    earlier.add(Parts::all().without(ever));
    return earlier;
}

Parts unfoldedAt(const Lesson &lesson, const Parts &before, int step) {
    Parts parts = before;
    for (int i = 0; i <= step && i < int(lesson.steps.size()); ++i)
        parts.add(named_in(lesson.steps[std::size_t(i)].show));
    return parts;
}

Parts unfoldedBy(const Lesson &lesson) { return unfoldedAt(lesson, named_in(lesson.show), int(lesson.steps.size())); }

int unfoldingStep(const Lesson &lesson, int step, Part part) {
    for (int i = step + 1; i < int(lesson.steps.size()); ++i)
        if (named_in(lesson.steps[std::size_t(i)].show).has(part)) return i;
    return -1;
}

}  // namespace wqlab
