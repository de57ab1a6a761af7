#include "edit/indent.h"

#include <QRegularExpression>

namespace wqlab {

namespace {

// line_up_to: the part of the line that stands before position.
QString line_up_to(const QString &text, int position) {
    const qsizetype begin = position > 0 ? text.lastIndexOf(QLatin1Char('\n'), position - 1) + 1 : 0;
    return text.mid(begin, position - begin);
}

}  // namespace

QString indent_behind(const QString &text, int position) {
    static const QRegularExpression code(QStringLiteral("[^ \\t]"));
    static const QRegularExpression opens(
        QStringLiteral("(\\{|^\\s*(case\\b.*|default\\s*):|^\\s*(if|for|while)\\s*\\(.*\\)|^\\s*else)"
                       "\\s*(//.*|/\\*.*\\*/\\s*)?$"));
    const QString line = line_up_to(text, position);
    const qsizetype first = line.indexOf(code);
    const QString blanks = first < 0 ? line : line.left(first);
    return opens.match(line).hasMatch() ? blanks + QLatin1Char('\t') : blanks;
}

bool closes_block(const QString &text, int position) {
    const QString line = line_up_to(text, position);
    return line.endsWith(QLatin1Char('\t')) && line.trimmed().isEmpty();
}

}  // namespace wqlab
