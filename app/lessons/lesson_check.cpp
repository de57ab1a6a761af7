#include "lessons/lesson_check.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <map>

#include "lessons/lesson_reader.h"
#include "lessons/lesson_words.h"
#include "lessons/notes_table.h"
#include "lessons/prose_check.h"

namespace wqlab {

namespace {

// stray_files: a lesson's folder holds lesson.md, its C files and pictures.
void stray_files(const Lesson &lesson, std::vector<LessonProblem> &problems) {
    static const QStringList known{QStringLiteral("c"), QStringLiteral("md"), QStringLiteral("png"),
                                   QStringLiteral("svg"), QStringLiteral("lines")};
    for (const QFileInfo &file : QDir(lesson.folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
        if (file.isDir() || !known.contains(file.suffix()) ||
            (file.suffix() == QStringLiteral("c") && file.filePath() != lesson.module &&
             file.filePath() != lesson.mended) ||
            (file.suffix() == QStringLiteral("lines") && file.filePath() != lesson.script))
            problems.push_back({lesson.file, 0,
                                LessonWords::tr("the file %1 belongs to no part of the lesson").arg(file.fileName())});
}

// links: what the text links to must exist.
void links(const Lesson &lesson, std::vector<LessonProblem> &problems) {
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    for (const LessonStep &step : lesson.steps)
        for (auto it = link.globalMatch(step.text); it.hasNext();)
            if (const QString to = it.next().captured(1); !QFileInfo::exists(QDir(lesson.folder).filePath(to)))
                problems.push_back({lesson.file, step.line, LessonWords::tr("the link to %1 is dead").arg(to)});
}

}  // namespace

std::vector<LessonProblem> checkFolder(const QString &folder) {
    std::vector<LessonProblem> problems;
    const std::optional<LessonIndex> index = readIndex(folder, &problems);
    if (!index) return problems;
    const QString index_file = QDir(folder).filePath(QStringLiteral("index.md"));
    QSet<QString> met;
    std::vector<Lesson> lessons;
    for (const LessonTrack &track : index->tracks) {
        for (qsizetype i = 0; i < track.lessons.size(); ++i) {
            const QString id = track.lessons[i];
            if (met.contains(id))
                problems.push_back({index_file, 0, LessonWords::tr("the lesson %1 is named twice").arg(id)});
            const std::optional<Lesson> lesson = readLesson(QDir(folder).filePath(id), &problems);
            if (lesson) {
                if (lesson->title != track.titles[i])
                    problems.push_back({index_file, 0,
                                        LessonWords::tr("the index calls %1 \"%2\", its own title is \"%3\"")
                                            .arg(id, track.titles[i], lesson->title)});
                if (!met.contains(id)) stray_files(*lesson, problems);
                for (const QString &need : lesson->needs)
                    if (!met.contains(need))
                        problems.push_back({lesson->file, 1,
                                            LessonWords::tr("it needs %1, which does not come before it").arg(need)});
            }
            if (lesson && !met.contains(id)) lessons.push_back(*lesson);
            met.insert(id);
        }
    }
    for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (!met.contains(name))
            problems.push_back({index_file, 0, LessonWords::tr("the folder %1 is in no track").arg(name)});
    std::map<QString, std::pair<int, int>> terms;
    for (std::size_t i = 0; i < lessons.size(); ++i)
        for (std::size_t j = 0; j < lessons[i].steps.size(); ++j)
            for (const QString &term : lessons[i].steps[j].terms) terms.try_emplace(term, int(i), int(j));
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        check_prose(lessons[i], &problems);
        check_terms(lessons[i], int(i), terms, &problems);
        links(lessons[i], problems);
    }
    check_notes_table(QDir(folder).filePath(QStringLiteral("README.md")), lessons, &problems);
    return problems;
}

}  // namespace wqlab
