#include "lessons/lesson_check.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

#include "lessons/expression.h"
#include "lessons/lesson_reader.h"

namespace wqlab {

namespace {

constexpr int most_words = 90;

QString lesson_file(const Lesson &l) { return QDir(l.folder).filePath(QStringLiteral("lesson.md")); }

int insmod_position(const Recording &recording) {
    for (int i = 0; i < recording.count(); ++i)
        if (recording.event(i).type == Event::module_load) return i;
    return 0;
}

int words(const QString &text) {
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return int(text.split(space, Qt::SkipEmptyParts).size());
}

// stray_files: a lesson's folder holds lesson.md, its C files and pictures.
void stray_files(const Lesson &lesson, std::vector<LessonProblem> &problems) {
    static const QStringList known{QStringLiteral("c"), QStringLiteral("md"), QStringLiteral("png"),
                                   QStringLiteral("svg")};
    for (const QFileInfo &file : QDir(lesson.folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
        if (file.isDir() || !known.contains(file.suffix()))
            problems.push_back({lesson_file(lesson), 0,
                                QStringLiteral("the file %1 belongs to no part of the lesson").arg(file.fileName())});
}

// RunCheck: the steps of one lesson in one run.
class RunCheck {
public:
    RunCheck(const Lesson &lesson, Recording &recording) : lesson_(lesson), recording_(recording) {}

    std::vector<LessonProblem> check() {
        const int start = insmod_position(recording_);
        int from = start;
        for (const LessonStep &step : lesson_.steps) {
            if (words(step.text) > most_words)
                complain(step.line, QStringLiteral("the step has more than %1 words").arg(most_words));
            const int at = findEvent(step.stop, recording_, from, start);
            if (at < 0) {
                complain(step.line, QStringLiteral("\"stop: %1\" never comes in this run").arg(step.stopText));
                continue;
            }
            from = at;
            text(step.line, step.text, at);
            if (step.question.line) question(step, at, start);
        }
        return problems_;
    }

private:
    void complain(int line, const QString &text) { problems_.push_back({lesson_file(lesson_), line, text}); }

    void text(int line, const QString &text, int at) {
        QString problem;
        fill(text, recording_, at, &problem);
        if (!problem.isEmpty()) complain(line, problem);
    }

    void question(const LessonStep &step, int stop, int start) {
        const LessonQuestion &q = step.question;
        text(q.line, q.text, stop);
        const int at = findEvent(q.reveal, recording_, stop, start);
        if (at < 0) return complain(q.line, QStringLiteral("\"at: %1\" never comes in this run").arg(q.at));
        int right = 0;
        for (const LessonOption &o : q.options) {
            QString problem;
            const std::optional<bool> holds_here = holds(o.condition, recording_, at, &problem);
            if (!holds_here) complain(o.line, problem);
            right += holds_here.value_or(false);
            text(o.line, o.explanation, at);
        }
        if (right != 1) complain(q.line, QStringLiteral("%1 options are right in this run, not one").arg(right));
    }

    const Lesson &lesson_;
    Recording &recording_;
    std::vector<LessonProblem> problems_;
};

}  // namespace

std::vector<LessonProblem> checkFolder(const QString &folder) {
    std::vector<LessonProblem> problems;
    const std::optional<LessonIndex> index = readIndex(folder, &problems);
    if (!index) return problems;
    const QString index_file = QDir(folder).filePath(QStringLiteral("index.md"));
    QSet<QString> met;
    for (const LessonTrack &track : index->tracks) {
        for (qsizetype i = 0; i < track.lessons.size(); ++i) {
            const QString id = track.lessons[i];
            if (met.contains(id))
                problems.push_back({index_file, 0, QStringLiteral("the lesson %1 is named twice").arg(id)});
            const std::optional<Lesson> lesson = readLesson(QDir(folder).filePath(id), &problems);
            if (lesson) {
                if (lesson->title != track.titles[i])
                    problems.push_back({index_file, 0,
                                        QStringLiteral("the index calls %1 \"%2\", its own title is \"%3\"")
                                            .arg(id, track.titles[i], lesson->title)});
                if (!met.contains(id)) stray_files(*lesson, problems);
                for (const QString &need : lesson->needs)
                    if (!met.contains(need))
                        problems.push_back({lesson_file(*lesson), 1,
                                            QStringLiteral("it needs %1, which does not come before it").arg(need)});
            }
            met.insert(id);
        }
    }
    for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (!met.contains(name))
            problems.push_back({index_file, 0, QStringLiteral("the folder %1 is in no track").arg(name)});
    return problems;
}

std::vector<LessonProblem> checkRun(const Lesson &lesson, Recording &recording) {
    return RunCheck(lesson, recording).check();
}

}  // namespace wqlab
