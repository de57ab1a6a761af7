#include "models/c_words.h"

#include <QSet>

namespace wqlab {
namespace {

const QSet<QString> &keywords() {
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral(
            "auto break case char const continue default do double else enum extern float for goto if inline int "
            "long return short signed sizeof static struct switch typedef union unsigned void volatile while bool "
            "true false");
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

qsizetype endOfString(QStringView line, qsizetype from) {
    const QChar quote = line[from];
    for (qsizetype i = from + 1; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == quote)
            return i + 1;
    }
    return line.size();
}

qsizetype endOfWord(QStringView line, qsizetype from) {
    qsizetype end = from + 1;
    while (end < line.size() && (line[end].isLetterOrNumber() || line[end] == u'_'))
        ++end;
    return end;
}

// Letter: one letter and its kind; a line is folded between letters.
struct Letter {
    QChar c;
    CodeWord::Kind kind;
};

QString marked(const QString &text, CodeWord::Kind kind, const CodeColours &colours) {
    // Blanks are kept, as the text is folded here and nowhere else.
    QString out = text.toHtmlEscaped().replace(u' ', QStringLiteral("&nbsp;"));
    if (kind == CodeWord::Keyword || kind == CodeWord::Directive)
        out = QStringLiteral("<b>%1</b>").arg(out);
    else if (kind == CodeWord::Comment)
        out = QStringLiteral("<i>%1</i>").arg(out);
    const QColor &colour = colours[std::size_t(kind)];
    return colour.isValid() ? QStringLiteral("<font color=\"%1\">%2</font>").arg(colour.name(), out) : out;
}

QString rowHtml(const QVector<Letter> &letters, qsizetype from, qsizetype to, const CodeColours &colours) {
    QString out;
    while (from < to) {
        QString run;
        const CodeWord::Kind kind = letters[from].kind;
        for (; from < to && letters[from].kind == kind; ++from)
            run += letters[from].c;
        out += marked(run, kind, colours);
    }
    return out;
}

// foldAt: where a row that begins at from ends: behind the last blank or comma that fits, if it leaves half a row, else
// behind the last bracket.
qsizetype foldAt(const QVector<Letter> &letters, qsizetype from, qsizetype room) {
    if (letters.size() - from <= room)
        return letters.size();
    for (const QStringView behind : {QStringView(u" ,"), QStringView(u"(")})
        for (qsizetype i = from + room; i > from + room / 2; --i)
            if (behind.contains(letters[i - 1].c))
                return i;
    return from + room;
}

}  // namespace

QString expandTabs(const QString &line, int width) {
    QString out;
    for (const QChar c : line) {
        if (c == u'\t')
            out += QString(width - out.size() % width, u' ');
        else if (c != u'\r')
            out += c;
    }
    return out;
}

QVector<CodeWord> CWords::read(const QString &text) {
    const QStringView line(text);
    QVector<CodeWord> words;
    qsizetype i = 0;
    const auto take = [&](qsizetype end, CodeWord::Kind kind) {
        const QString word = line.mid(i, end - i).toString();
        if (!words.isEmpty() && words.last().kind == kind)
            words.last().text += word;
        else
            words.append({word, kind});
        i = end;
    };
    while (i < line.size()) {
        const QStringView rest = line.mid(i);
        if (in_comment_ || rest.startsWith(u"/*")) {
            const qsizetype end = line.indexOf(u"*/", in_comment_ ? i : i + 2);
            in_comment_ = end < 0;
            take(end < 0 ? line.size() : end + 2, CodeWord::Comment);
        } else if (rest.startsWith(u"//")) {
            take(line.size(), CodeWord::Comment);
        } else if (line[i] == u'"' || line[i] == u'\'') {
            take(endOfString(line, i), CodeWord::String);
        } else if (line[i].isDigit()) {
            take(endOfWord(line, i), CodeWord::Number);
        } else if (line[i].isLetter() || line[i] == u'_' || line[i] == u'#') {
            const qsizetype end = endOfWord(line, i);
            const QString word = line.mid(i, end - i).toString();
            take(end, word.startsWith(u'#') ? CodeWord::Directive
                      : keywords().contains(word) ? CodeWord::Keyword : CodeWord::Plain);
        } else {
            take(i + 1, CodeWord::Plain);
        }
    }
    return words;
}

CodeLayout layOut(const QVector<CodeWord> &words, int columns, const CodeColours &colours) {
    QVector<Letter> letters;
    for (const CodeWord &word : words)
        for (const QChar c : word.text)
            letters.append({c, word.kind});
    qsizetype indent = 0;
    while (indent < letters.size() && letters[indent].c == u' ')
        ++indent;
    const qsizetype room = std::max(10, columns);
    indent = std::min(indent + 4, room / 2);
    CodeLayout layout;
    qsizetype at = foldAt(letters, 0, room);
    layout.html = rowHtml(letters, 0, at, colours);
    layout.tail = int(at);
    while (at < letters.size()) {
        while (at < letters.size() && letters[at].c == u' ')
            ++at;
        const qsizetype end = foldAt(letters, at, room - indent);
        layout.html += QStringLiteral("<br>") + marked(QString(indent, u' '), CodeWord::Plain, colours) +
                       rowHtml(letters, at, end, colours);
        layout.tail = int(indent + end - at);
        ++layout.rows;
        at = end;
    }
    return layout;
}

}  // namespace wqlab
