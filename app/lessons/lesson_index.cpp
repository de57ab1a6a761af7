// lesson_index.cpp: index.md and where the lessons are.
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "lessons/lesson_reader.h"
#include "lessons/lesson_words.h"
#include "lessons/markdown_blocks.h"

namespace wqlab {

std::optional<LessonIndex> readIndex(const QString &folder, std::vector<LessonProblem> *problems) {
    const QString path = QDir(folder).filePath(QStringLiteral("index.md"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        problems->push_back({path, 0, LessonWords::tr("cannot be read")});
        return {};
    }
    LessonIndex index;
    index.folder = QDir(folder).absolutePath();
    for (const MarkdownBlock &b : markdown_blocks(file.readAll())) {
        const QString text = QString::fromUtf8(b.text);
        LessonTrack *track = index.tracks.empty() ? nullptr : &index.tracks.back();
        if (b.kind == MarkdownBlock::Heading && b.level == 1)
            index.title = text;
        else if (b.kind == MarkdownBlock::Heading && b.level == 2)
            index.tracks.push_back({text, {}, {}, {}});
        else if (b.kind == MarkdownBlock::Paragraph && !track)
            index.summary = text;
        else if (b.kind == MarkdownBlock::Paragraph && track->summary.isEmpty())
            track->summary = text;
        else if (b.kind == MarkdownBlock::List && track) {
            for (const ListItem &item : b.items) {
                const QString link = QString::fromUtf8(item.link);
                const QString id = link.section(QLatin1Char('/'), 0, 0);
                if (link == id + QStringLiteral("/lesson.md") && !id.isEmpty()) {
                    track->lessons << id;
                    track->titles << QString::fromUtf8(item.linkText);
                } else
                    problems->push_back(
                        {path, item.line, LessonWords::tr("an item of a track is a link to FOLDER/lesson.md")});
            }
        }
    }
    return index;
}

QString lessonsFolder() {
    const QDir bin(QCoreApplication::applicationDirPath());
    for (const QString &folder :
         {bin.filePath(QStringLiteral("../share/wqlab/lessons")), QStringLiteral(WQLAB_SOURCE_LESSONS)})
        if (QFileInfo::exists(QDir(folder).filePath(QStringLiteral("index.md")))) return QDir(folder).absolutePath();
    return {};
}

}  // namespace wqlab
