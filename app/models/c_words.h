// c_words.h: a line of C, its words told apart by kind, as rich text of a given width.
#pragma once
#include <QColor>
#include <QString>
#include <QVector>
#include <array>

namespace wqlab {

QString expandTabs(const QString &line, int width);

struct CodeWord {
    enum Kind { Plain, Keyword, Directive, String, Number, Comment };
    static constexpr int kinds = 6;
    QString text;
    Kind kind = Plain;
    bool operator==(const CodeWord &) const = default;
};
using CodeColours = std::array<QColor, CodeWord::kinds>;

// CWords: reads lines in order, since a comment may go over several.
class CWords {
public:
    explicit CWords(bool in_comment = false) : in_comment_(in_comment) {}
    QVector<CodeWord> read(const QString &line);
    // inComment: the last line has left a comment open.
    bool inComment() const { return in_comment_; }

private:
    bool in_comment_;
};

// CodeLayout: a line as rich text, folded where it is too long: what is left over stands below, further to the right.
struct CodeLayout {
    QString html;
    int rows = 1;
    int tail = 0;  // letters in the last row, with the blanks before them
    bool operator==(const CodeLayout &) const = default;
};
// layOut: columns are letters a row, at least 10. An invalid colour stands for the text's own.
CodeLayout layOut(const QVector<CodeWord> &words, int columns, const CodeColours &colours);

}  // namespace wqlab
