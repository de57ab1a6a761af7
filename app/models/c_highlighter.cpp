#include "models/c_highlighter.h"

#include <QTextDocument>

#include "models/c_words.h"

namespace wqlab {

void CHighlighter::setTextDocument(QQuickTextDocument *document) {
    if (document == text_document_)
        return;
    text_document_ = document;
    setDocument(document ? document->textDocument() : nullptr);
    emit dressed();
}

void CHighlighter::setColours(const QVariantList &colours) {
    if (colours == colours_)
        return;
    colours_ = colours;
    rehighlight();
    emit dressed();
}

void CHighlighter::setDiagnostics(DiagnosticModel *diagnostics) {
    if (diagnostics == diagnostics_)
        return;
    if (diagnostics_)
        diagnostics_->disconnect(this);
    diagnostics_ = diagnostics;
    if (diagnostics_)
        connect(diagnostics_, &DiagnosticModel::changed, this, &QSyntaxHighlighter::rehighlight);
    emit dressed();
}

void CHighlighter::setTab(qreal tab) {
    if (tab == tab_ || !document())
        return;
    tab_ = tab;
    QTextOption option = document()->defaultTextOption();
    option.setTabStopDistance(tab);
    document()->setDefaultTextOption(option);
    emit dressed();
}

// highlightBlock: the state of a block is 1 when a comment goes on behind it.
void CHighlighter::highlightBlock(const QString &text) {
    CWords words(previousBlockState() == 1);
    const int complaint = diagnostics_ ? diagnostics_->on(currentBlock().blockNumber() + 1) : 0;
    int at = 0;
    for (const CodeWord &word : words.read(text)) {
        QTextCharFormat format;
        if (const QColor colour = colours_.value(word.kind).value<QColor>(); colour.isValid())
            format.setForeground(colour);
        if (word.kind == CodeWord::Keyword || word.kind == CodeWord::Directive)
            format.setFontWeight(QFont::Bold);
        else if (word.kind == CodeWord::Comment)
            format.setFontItalic(true);
        if (complaint > 0 && !word.text.trimmed().isEmpty()) {
            format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            format.setUnderlineColor(colours_.value(CodeWord::kinds + complaint - 1).value<QColor>());
        }
        setFormat(at, int(word.text.size()), format);
        at += int(word.text.size());
    }
    setCurrentBlockState(words.inComment() ? 1 : 0);
}

}  // namespace wqlab
