#include "lessons/notes_table.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <map>

#include "lessons/lesson_words.h"

namespace wqlab {

void check_notes_table(const QString &file, const std::vector<Lesson> &lessons, std::vector<LessonProblem> *problems) {
    QFile table(file);
    if (!table.open(QIODevice::ReadOnly)) return;
    static const QRegularExpression row(QStringLiteral("^\\| ([A-Z]\\d+) \\|(.*)\\|$"));
    static const QRegularExpression link(QStringLiteral("\\]\\(([^/)]+)/lesson\\.md\\)"));
    std::map<QString, QSet<QString>> told;
    int number = 0;
    for (const QString &line : QString::fromUtf8(table.readAll()).split(QLatin1Char('\n'))) {
        ++number;
        const auto match = row.match(line);
        if (!match.hasMatch()) continue;
        QSet<QString> &ids = told[match.captured(1)];
        for (auto it = link.globalMatch(match.captured(2)); it.hasNext();) ids.insert(it.next().captured(1));
        if (ids.isEmpty())
            problems->push_back({file, number, LessonWords::tr("no lesson covers the row %1").arg(match.captured(1))});
        for (const QString &id : ids) {
            const auto lesson = std::find_if(lessons.begin(), lessons.end(),
                [&id](const Lesson &l) { return l.id == id; });
            if (lesson == lessons.end() || !lesson->covers.contains(match.captured(1)))
                problems->push_back({file, number, LessonWords::tr("the lesson %1 does not cover %2")
                    .arg(id, match.captured(1))});
        }
    }
    if (told.empty()) return;
    for (const Lesson &l : lessons)
        for (const QString &covered : l.covers)
            if (!told[covered].contains(l.id))
                problems->push_back({file, 0, LessonWords::tr("the row %1 does not name %2, which covers it")
                    .arg(covered, l.id)});
}

}  // namespace wqlab
