#include "models/prose.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace wqlab {
namespace {

// breakable: a name too long for a line goes on in the next one behind a _ rather than anywhere; others stay whole.
QString breakable(QString text, int columns) {
    const QRegularExpression name(QStringLiteral("\\w{%1,}").arg(columns + 1));
    QList<QRegularExpressionMatch> names;
    for (auto it = name.globalMatch(text); it.hasNext();)
        names.prepend(it.next());   // from the end, so that the places in front stay good
    for (const QRegularExpressionMatch &match : names)
        text.replace(match.capturedStart(), match.capturedLength(),
                     match.captured().replace(QLatin1Char('_'), QStringLiteral("_&#8203;")));
    return text;
}

// span: a run of one format as rich text.
QString span(const QTextFragment &fragment, const QString &mono, int columns) {
    QString text = fragment.text().toHtmlEscaped();
    text.replace(QChar::LineSeparator, QStringLiteral("<br/>"));
    const QTextCharFormat format = fragment.charFormat();
    if (format.fontFixedPitch()) {
        text = QStringLiteral("<span style=\"font-family:'%1'\">%2</span>").arg(mono, breakable(text, columns));
    }
    if (format.fontWeight() > QFont::Normal)
        text = QStringLiteral("<b>%1</b>").arg(text);
    if (format.fontItalic())
        text = QStringLiteral("<i>%1</i>").arg(text);
    if (format.isAnchor())
        text =
            QStringLiteral("<a href=\"%1\">%2</a>").arg(format.anchorHref().toHtmlEscaped(), text);
    return text;
}

QString bullet(const QTextBlock &block) {
    const QTextList *list = block.textList();
    if (!list)
        return {};
    const bool numbered = list->format().style() == QTextListFormat::ListDecimal;
    return numbered ? QStringLiteral("%1. ").arg(list->itemNumber(block) + 1)
                    : QStringLiteral("•&nbsp; ");
}

}  // namespace

QString Prose::html() const {
    QTextDocument document;
    document.setMarkdown(markdown_, QTextDocument::MarkdownDialectGitHub);
    QString out;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QString line;
        for (auto it = block.begin(); !it.atEnd(); ++it)
            line += span(it.fragment(), mono_, columns_);
        if (line.isEmpty())
            continue;
        const int indent = block.textList() ? 14 : 0;
        out += QStringLiteral("<p style=\"margin-top:0px; margin-bottom:%1px; margin-left:%2px; "
                              "text-indent:%3px\">%4%5</p>")
                   .arg(block.next().isValid() ? spacing_ : 0)
                   .arg(indent)
                   .arg(-indent)
                   .arg(bullet(block), line);
    }
    return out;
}

QString Prose::plain() const {
    QTextDocument document;
    document.setMarkdown(markdown_, QTextDocument::MarkdownDialectGitHub);
    return document.toPlainText();
}

}  // namespace wqlab
