#include "lessons/lesson_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "lessons/markdown_blocks.h"

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
        if (lesson_.title.isEmpty()) complain(1, QStringLiteral("a lesson begins with a heading \"# Title\""));
        if (lesson_.module.isEmpty()) complain(1, QStringLiteral("the key \"module\" is missing"));
        if (lesson_.steps.empty()) complain(1, QStringLiteral("the lesson has no step (\"## ...\")"));
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
                for (const ListItem &item : b.items) key(item);
            } else if (b.kind == MarkdownBlock::Paragraph && lesson_.summary.isEmpty()) {
                lesson_.summary = QString::fromUtf8(b.text);
            } else {
                lesson_.intro += text_of(b.first, last_line(blocks, i)) + QStringLiteral("\n\n");
            }
        }
        lesson_.intro = lesson_.intro.trimmed();
        return i;
    }

    void key(const ListItem &item) {
        const QString text = QString::fromUtf8(item.text);
        const qsizetype colon = text.indexOf(QLatin1Char(':'));
        const QString name = text.left(colon).trimmed(), value = text.mid(colon + 1).trimmed();
        if (colon < 0) return complain(item.line, QStringLiteral("\"%1\" is not \"key: value\"").arg(text));
        if (name == QStringLiteral("module"))
            lesson_.module = item.link.isEmpty() ? value : QString::fromUtf8(item.link);
        else if (name == QStringLiteral("minutes"))
            lesson_.minutes = number(item.line, name, value);
        else if (name == QStringLiteral("core"))
            lesson_.core = value == QStringLiteral("yes");
        else if (name == QStringLiteral("needs"))
            lesson_.needs = list(value);
        else if (name == QStringLiteral("covers"))
            lesson_.covers = list(value);
        else if (name == QStringLiteral("cpus"))
            lesson_.cpus = number(item.line, name, value);
        else if (name == QStringLiteral("mode"))
            lesson_.mode = value;
        else if (name == QStringLiteral("seed"))
            lesson_.seed = value == QStringLiteral("none") ? -1 : number(item.line, name, value);
        else if (name == QStringLiteral("params"))
            lesson_.params = value.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        else
            complain(item.line, QStringLiteral("there is no key \"%1\"").arg(name));
    }

    int number(int line, const QString &name, const QString &value) {
        bool ok = false;
        const int n = value.toInt(&ok);
        if (!ok) complain(line, QStringLiteral("\"%1\" needs a number, not \"%2\"").arg(name, value));
        return n;
    }

    static QStringList list(const QString &value) {
        QStringList items;
        for (const QString &s : value.split(QLatin1Char(','), Qt::SkipEmptyParts)) items << s.trimmed();
        return items;
    }

    // section: one "##" heading and what follows it. Answers the next one.
    std::size_t section(const std::vector<MarkdownBlock> &blocks, std::size_t i) {
        const MarkdownBlock &heading = blocks[i];
        const QString title = QString::fromUtf8(heading.text);
        LessonStep step;
        step.title = title;
        step.line = heading.first;
        QStringList prose;
        std::size_t j = i + 1;
        for (; j < blocks.size() && !(blocks[j].kind == MarkdownBlock::Heading && blocks[j].level <= 2); ++j) {
            const MarkdownBlock &b = blocks[j];
            if (b.kind == MarkdownBlock::Quote) {
                for (const auto &[line, text] : b.quote) directive(step, line, QString::fromUtf8(text));
            } else if (b.kind == MarkdownBlock::List && step.question.line && step.question.options.empty()) {
                for (const ListItem &item : b.items) option(step.question, item);
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
            check(step);
            lesson_.steps.push_back(step);
        }
        return j;
    }

    void directive(LessonStep &step, int line, const QString &text) {
        if (text.isEmpty()) return;
        const qsizetype colon = text.indexOf(QLatin1Char(':'));
        const QString name = text.left(colon).trimmed(), value = text.mid(colon + 1).trimmed();
        if (name == QStringLiteral("stop")) {
            step.stopText = value;
            selector(line, value, &step.stop);
        } else if (name == QStringLiteral("show")) {
            step.show = list(value);
        } else if (name == QStringLiteral("select")) {
            step.select = value;
        } else if (name == QStringLiteral("code")) {
            bool ok = false;
            step.codeLine = value.toInt(&ok);
            if (!ok) step.codeText = value;
        } else if (name == QStringLiteral("ask")) {
            step.question.text = value;
            step.question.line = line;
        } else if (name == QStringLiteral("at")) {
            step.question.at = value;
            selector(line, value, &step.question.reveal);
        } else {
            complain(line, QStringLiteral("there is no \"%1:\" in a step").arg(name));
        }
    }

    void selector(int line, const QString &text, EventSelector *s) {
        QString problem;
        if (!parseSelector(text, s, &problem)) complain(line, problem);
    }

    void option(LessonQuestion &question, const ListItem &item) {
        LessonOption o;
        o.text = QString::fromUtf8(item.text);
        o.line = item.line;
        for (const auto &[line, bytes] : item.quote) {
            const QString text = QString::fromUtf8(bytes);
            if (text.startsWith(QStringLiteral("right if:")))
                o.condition = text.mid(9).trimmed();
            else if (text.startsWith(QStringLiteral("because:")))
                o.explanation = text.mid(8).trimmed();
            else if (!o.explanation.isEmpty())
                o.explanation += QLatin1Char(' ') + text;
            else
                complain(line, QStringLiteral("an option takes \"right if:\" and \"because:\", not \"%1\"").arg(text));
        }
        question.options.push_back(o);
    }

    void check(const LessonStep &step) {
        if (step.question.line && step.question.options.size() < 2)
            complain(step.question.line, QStringLiteral("a question needs a list of at least two options"));
        for (const LessonOption &o : step.question.options)
            if (o.condition.isEmpty()) complain(o.line, QStringLiteral("this option has no \"> right if:\" line"));
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

}  // namespace

QString LessonProblem::toString() const {
    return line > 0 ? QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(text)
                    : QStringLiteral("%1: %2").arg(file, text);
}

Lesson parseLesson(const QString &text, const QString &file, std::vector<LessonProblem> *problems) {
    const QByteArray bytes = text.toUtf8();
    return Reader(bytes, file, problems).read(markdown_blocks(bytes));
}

std::optional<Lesson> readLesson(const QString &folder, std::vector<LessonProblem> *problems) {
    const QString file = QDir(folder).filePath(QStringLiteral("lesson.md"));
    const std::optional<QByteArray> bytes = read_file(file);
    if (!bytes) {
        problems->push_back({file, 0, QStringLiteral("cannot be read")});
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
            {file, 1, QStringLiteral("its module %1 cannot be read").arg(QFileInfo(lesson.module).fileName())});
        return lesson;
    }
    const QStringList lines = QString::fromUtf8(*source).split(QLatin1Char('\n'));
    for (LessonStep &step : lesson.steps) {
        if (step.codeText.isEmpty()) continue;
        int found = 0;
        step.codeLine = find_code(lines, step.codeText, &found);
        if (found != 1)
            problems->push_back({file, step.line,
                                 QStringLiteral("\"> code: %1\" is in %2 lines of the module, not in one")
                                     .arg(step.codeText)
                                     .arg(found)});
    }
    // The start page knows a lesson's track; a lesson opened alone finds it in the index beside its folder.
    std::vector<LessonProblem> ignored;
    if (const auto index = readIndex(QFileInfo(lesson.folder).path(), &ignored))
        for (const LessonTrack &track : index->tracks)
            if (track.lessons.contains(lesson.id)) lesson.track = track.title;
    return lesson;
}

}  // namespace wqlab
