// c_highlighter.h: colours C in a text that is typed, and underlines what the compiler complained about.
#pragma once
#include <QColor>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>

#include "models/diagnostic_model.h"

namespace wqlab {

class CHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *textDocument READ textDocument WRITE setTextDocument NOTIFY dressed FINAL)
    // colours: by kind of word, in the order of CodeWord::Kind; then of a warning and of an error.
    Q_PROPERTY(QVariantList colours READ colours WRITE setColours NOTIFY dressed FINAL)
    Q_PROPERTY(wqlab::DiagnosticModel *diagnostics READ diagnostics WRITE setDiagnostics NOTIFY dressed FINAL)
    // tab: width of a tab in pixels.
    Q_PROPERTY(qreal tab READ tab WRITE setTab NOTIFY dressed FINAL)

public:
    explicit CHighlighter(QObject *parent = nullptr) : QSyntaxHighlighter(parent) {}
    QQuickTextDocument *textDocument() const { return text_document_; }
    void setTextDocument(QQuickTextDocument *document);
    QVariantList colours() const { return colours_; }
    void setColours(const QVariantList &colours);
    DiagnosticModel *diagnostics() const { return diagnostics_; }
    void setDiagnostics(DiagnosticModel *diagnostics);
    qreal tab() const { return tab_; }
    void setTab(qreal tab);

signals:
    void dressed();

protected:
    void highlightBlock(const QString &text) override;

private:
    QQuickTextDocument *text_document_ = nullptr;
    QVariantList colours_;
    DiagnosticModel *diagnostics_ = nullptr;
    qreal tab_ = 0;
};

}  // namespace wqlab
