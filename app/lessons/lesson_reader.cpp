#include "lessons/lesson_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "lessons/head_reader.h"
#include "lessons/lesson_words.h"
#include "lessons/markdown_blocks.h"
#include "lessons/step_reader.h"

namespace wqlab {

namespace {

const QString summary_title = QStringLiteral("In short");
const QString kernel_title = QStringLiteral("In the real kernel");

std::optional<QByteArray> read_file(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll();
}

// Reader: turns the blocks of one lesson.md into a Lesson.
class Reader {
public:
    Reader(const QByteArray &text, const QString &file, std::vector<LessonProblem> *problems)
        : lines_(QString::fromUtf8(text).split(QLatin1Char('\n'))), file_(file), problems_(problems) {}

    Lesson read(const std::vector<MarkdownBlock> &blocks) {
        std::size_t i = head(blocks);
        while (i < blocks.size()) i = section(blocks, i);
        if (lesson_.title.isEmpty()) complain(1, LessonWords::tr("a lesson begins with a heading \"# Title\""));
        if (lesson_.module.isEmpty()) complain(1, LessonWords::tr("the key \"module\" is missing"));
        if (lesson_.steps.empty()) complain(1, LessonWords::tr("the lesson has no step (\"## ...\")"));
        return lesson_;
    }

private:
    void complain(int line, const QString &text) { problems_->push_back({file_, line, text}); }

    // head: everything before the first step. Answers the block of that step.
    std::size_t head(const std::vector<MarkdownBlock> &blocks) {
        std::size_t i = 0;
        for (; i < blocks.size() && !(blocks[i].kind == MarkdownBlock::Heading && blocks[i].level == 2); ++i) {
            const MarkdownBlock &b = blocks[i];
            if (b.kind == MarkdownBlock::Heading && b.level == 1 && lesson_.title.isEmpty()) {
                lesson_.title = QString::fromUtf8(b.text);
            } else if (b.kind == MarkdownBlock::List && !keys_seen_) {
                keys_seen_ = true;
                for (const ListItem &item : b.items) read_key(item, &lesson_, file_, problems_);
            } else if (b.kind == MarkdownBlock::Paragraph && lesson_.summary.isEmpty()) {
                lesson_.summary = QString::fromUtf8(b.text);
            } else {
                lesson_.intro += text_of(b.first, last_line(blocks, i)) + QStringLiteral("\n\n");
            }
        }
        lesson_.intro = lesson_.intro.trimmed();
        return i;
    }

    // section: one "##" heading and what follows it. Answers the next one.
    std::size_t section(const std::vector<MarkdownBlock> &blocks, std::size_t i) {
        const MarkdownBlock &heading = blocks[i];
        const QString title = QString::fromUtf8(heading.text);
        LessonStep step;
        step.title = title;
        step.line = heading.first;
        StepReader reader(&step, file_, problems_);
        QStringList prose;
        std::size_t j = i + 1;
        for (; j < blocks.size() && !(blocks[j].kind == MarkdownBlock::Heading && blocks[j].level <= 2); ++j) {
            const MarkdownBlock &b = blocks[j];
            if (b.kind == MarkdownBlock::Quote) {
                for (const auto &[line, text] : b.quote) reader.directive(line, QString::fromUtf8(text));
            } else if (b.kind == MarkdownBlock::List && step.question.line && step.question.options.empty()) {
                for (const ListItem &item : b.items) reader.option(item);
            } else if (b.kind == MarkdownBlock::List && title == summary_title) {
                for (const ListItem &item : b.items) lesson_.closing << QString::fromUtf8(item.text);
            } else {
                // One line a paragraph: a value at the beginning of a line could be read as a list's number.
                prose << (b.kind == MarkdownBlock::Paragraph ? QString::fromUtf8(b.text)
                                                             : text_of(first_line(blocks, j), last_line(blocks, j)));
            }
        }
        step.text = prose.join(QStringLiteral("\n\n"));
        if (title == kernel_title) {
            lesson_.kernelNote = step.text;
        } else if (title != summary_title) {
            reader.finish();
            lesson_.steps.push_back(step);
        }
        return j;
    }

    // A block's text begins with its first word; a fence or table rule around it belongs to it too.
    int first_line(const std::vector<MarkdownBlock> &blocks, std::size_t i) const {
        int line = blocks[i].first;
        const int before = i > 0 ? blocks[i - 1].last : 0;
        if (blocks[i].kind == MarkdownBlock::Other)
            while (line - 1 > before && !lines_[line - 2].trimmed().isEmpty()) --line;
        return line;
    }
    int last_line(const std::vector<MarkdownBlock> &blocks, std::size_t i) const {
        int line = blocks[i].last;
        const int after = i + 1 < blocks.size() ? blocks[i + 1].first : int(lines_.size()) + 1;
        if (blocks[i].kind == MarkdownBlock::Other)
            while (line + 1 < after && !lines_[line].trimmed().isEmpty()) ++line;
        return line;
    }
    QString text_of(int first, int last) const {
        return lines_.mid(first - 1, last - first + 1).join(QLatin1Char('\n'));
    }

    QStringList lines_;
    QString file_;
    std::vector<LessonProblem> *problems_;
    Lesson lesson_;
    bool keys_seen_ = false;
};

// find_code: the line of the module that is the text, else the one that holds it; found says how many do.
int find_code(const QStringList &source, const QString &text, int *found) {
    for (const bool whole : {true, false}) {
        int line = 0;
        *found = 0;
        for (qsizetype i = 0; i < source.size(); ++i) {
            if (whole ? source[i].trimmed() != text : !source[i].contains(text)) continue;
            ++*found;
            line = int(i) + 1;
        }
        if (*found) return line;
    }
    return 0;
}

// code_line: the same, with a complaint when it is not in one line.
int code_line(const QStringList &source, const QString &text, const QString &file, int line,
              std::vector<LessonProblem> *problems) {
    int found = 0;
    const int at = find_code(source, text, &found);
    if (found != 1)
        problems->push_back(
            {file, line, LessonWords::tr("\"%1\" is in %2 lines of the module, not in one").arg(text).arg(found)});
    return at;
}

// other_file: the path of a second file of the lesson, which must exist.
void other_file(const Lesson &lesson, QString *name, const QString &file, std::vector<LessonProblem> *problems) {
    if (name->isEmpty()) return;
    const QString path = QDir(lesson.folder).filePath(*name);
    if (!QFileInfo(path).isFile())
        problems->push_back({file, 1, LessonWords::tr("its file %1 cannot be read").arg(*name)});
    *name = path;
}

}  // namespace

QString LessonProblem::toString() const {
    return line > 0 ? QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(text)
                    : QStringLiteral("%1: %2").arg(file, text);
}

Lesson parseLesson(const QString &text, const QString &file, std::vector<LessonProblem> *problems) {
    const QByteArray bytes = text.toUtf8();
    Lesson lesson = Reader(bytes, file, problems).read(markdown_blocks(bytes));
    lesson.file = file;
    return lesson;
}

std::optional<Lesson> readLesson(const QString &folder, std::vector<LessonProblem> *problems) {
    const QString file = QDir(QDir(folder).absolutePath()).filePath(QStringLiteral("lesson.md"));
    const std::optional<QByteArray> bytes = read_file(file);
    if (!bytes) {
        problems->push_back({file, 0, LessonWords::tr("cannot be read")});
        return {};
    }
    Lesson lesson = parseLesson(QString::fromUtf8(*bytes), file, problems);
    lesson.folder = QDir(folder).absolutePath();
    lesson.id = QDir(lesson.folder).dirName();
    if (lesson.module.isEmpty()) return lesson;
    lesson.module = QDir(lesson.folder).filePath(lesson.module);
    const std::optional<QByteArray> source = read_file(lesson.module);
    if (!source) {
        problems->push_back(
            {file, 1, LessonWords::tr("its module %1 cannot be read").arg(QFileInfo(lesson.module).fileName())});
        return lesson;
    }
    const QStringList lines = QString::fromUtf8(*source).split(QLatin1Char('\n'));
    for (LessonStep &step : lesson.steps) {
        if (!step.codeText.isEmpty()) step.codeLine = code_line(lines, step.codeText, file, step.line, problems);
        if (step.question.form != AnswerForm::Line) continue;
        for (LessonOption &o : step.question.options)
            if (o.text.startsWith(QLatin1Char('`')))
                o.text = QString::number(code_line(lines, o.text.mid(1, o.text.size() - 2), file, o.line, problems));
    }
    other_file(lesson, &lesson.script, file, problems);
    other_file(lesson, &lesson.mended, file, problems);
    // The start page knows a lesson's track; a lesson opened alone finds it in the index beside its folder.
    std::vector<LessonProblem> ignored;
    if (const auto index = readIndex(QFileInfo(lesson.folder).path(), &ignored))
        for (const LessonTrack &track : index->tracks)
            if (track.lessons.contains(lesson.id)) lesson.track = track.title;
    return lesson;
}

}  // namespace wqlab
