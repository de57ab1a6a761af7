#include "picture/scene_painter.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickPaintedItem>
#include <QSaveFile>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include "board/form_item.h"
#include "picture/svg_engine.h"

namespace wqlab {
namespace {

struct PictureWords {
    Q_DECLARE_TR_FUNCTIONS(picture)
};

QVariant read(const QQuickItem *item, const char *name) { return item->property(name); }
double real(const QQuickItem *item, const char *name) { return item->property(name).toDouble(); }

void paintRectangle(QQuickItem *item, QPainter *painter) {
    const QColor fill = read(item, "color").value<QColor>();
    const QColor line = QQmlProperty::read(item, QStringLiteral("border.color")).value<QColor>();
    const double width = QQmlProperty::read(item, QStringLiteral("border.width")).toDouble();
    // A border that nobody has set reads as one of a black pixel, and is none.
    const bool lined = width > 0 && line.alpha() > 0 && !(width == 1 && line == QColor(Qt::black));
    if (fill.alpha() == 0 && !lined)
        return;
    painter->setPen(lined ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = lined ? width / 2 : 0;
    const QRectF rect = QRectF(0, 0, item->width(), item->height()).adjusted(inset, inset, -inset, -inset);
    const double radius = std::max(0.0, std::min({real(item, "radius") - inset, rect.width() / 2, rect.height() / 2}));
    painter->drawRoundedRect(rect, radius, radius);
}

// top: y of a text of that height in an item that aligns it.
double top(const QQuickItem *item, double height) {
    const int align = read(item, "verticalAlignment").toInt();
    const double above = real(item, "topPadding"), room = item->height() - above - real(item, "bottomPadding");
    return above + (align & Qt::AlignBottom ? room - height : align & Qt::AlignVCenter ? (room - height) / 2 : 0);
}

double left(const QQuickItem *item, double width) {
    const int align = read(item, "horizontalAlignment").toInt();
    const double before = real(item, "leftPadding"), room = item->width() - before - real(item, "rightPadding");
    return before + (align & Qt::AlignRight ? room - width : align & Qt::AlignHCenter ? (room - width) / 2 : 0);
}

void paintPlain(QQuickItem *item, const QString &text, QPainter *painter) {
    const QFont font = read(item, "font").value<QFont>();
    const int wrap = read(item, "wrapMode").toInt();
    QTextOption option;
    option.setWrapMode(QTextOption::WrapMode(wrap));
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), font);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0, spacing = real(item, "lineHeight");
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(wrap == QTextOption::NoWrap ? 1e6 : item->width() + 0.5);
        line.setPosition({0, y});
        y += line.height() * (spacing > 0 ? spacing : 1);
    }
    layout.endLayout();
    painter->setPen(read(item, "color").value<QColor>());
    const double first = top(item, y);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        line.draw(painter, QPointF(left(item, line.naturalTextWidth()), first));
    }
}

void paintRich(QQuickItem *item, const QString &text, QPainter *painter) {
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(read(item, "font").value<QFont>());
    document.setHtml(text);
    if (read(item, "wrapMode").toInt() != QTextOption::NoWrap)
        document.setTextWidth(item->width());
    if (const double height = real(item, "lineHeight"); height > 0 && height != 1) {
        // 1: the mode of Text in which it is of pixels, not a factor.
        const bool fixed = read(item, "lineHeightMode").toInt() == 1;
        QTextBlockFormat lines;
        lines.setLineHeight(fixed ? height : 100 * height,
                            fixed ? QTextBlockFormat::FixedHeight : QTextBlockFormat::ProportionalHeight);
        QTextCursor all(&document);
        all.select(QTextCursor::Document);
        all.mergeBlockFormat(lines);
        // In an item the letters stand at the top of such a line, in a document at its bottom.
        if (fixed)
            painter->translate(0, QFontMetricsF(document.defaultFont()).height() - height);
    }
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, read(item, "color").value<QColor>());
    context.palette.setColor(QPalette::Link, read(item, "linkColor").value<QColor>());
    painter->translate(0, top(item, document.size().height()));
    document.documentLayout()->draw(painter, context);
}

void paintSelf(QQuickItem *item, QPainter *painter) {
    if (auto *painted = qobject_cast<QQuickPaintedItem *>(item)) {
        painted->paint(painter);
    } else if (const auto *form = qobject_cast<FormItem *>(item)) {
        form->paint(painter);
    } else if (item->inherits("QQuickRectangle")) {
        paintRectangle(item, painter);
    } else if (item->inherits("QQuickText")) {
        const QString text = read(item, "text").toString();
        const int format = read(item, "textFormat").toInt();
        const bool plain = format == Qt::PlainText || (format == Qt::AutoText && !Qt::mightBeRichText(text));
        plain ? paintPlain(item, text, painter) : paintRich(item, text, painter);
    } else if (item->inherits("QQuickTextInput")) {
        paintPlain(item, read(item, "displayText").toString(), painter);
    }
}

void paintItem(QQuickItem *item, QPainter *painter) {
    if (!item->isVisible() || item->opacity() <= 0)
        return;
    painter->save();
    painter->setTransform(item->itemTransform(item->parentItem(), nullptr), true);
    painter->setOpacity(painter->opacity() * item->opacity());
    if (item->clip())
        painter->setClipRect(QRectF(0, 0, item->width(), item->height()), Qt::IntersectClip);
    QList<QQuickItem *> children = item->childItems();
    std::stable_sort(children.begin(), children.end(),
                     [](const QQuickItem *a, const QQuickItem *b) { return a->z() < b->z(); });
    qsizetype i = 0;
    for (; i < children.size() && children[i]->z() < 0; ++i)
        paintItem(children[i], painter);
    painter->save();
    paintSelf(item, painter);
    painter->restore();
    for (; i < children.size(); ++i)
        paintItem(children[i], painter);
    painter->restore();
}

}  // namespace

void paintScene(QQuickWindow &window, QPainter *painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(QRect(QPoint(), window.size()), window.color());
    paintItem(window.contentItem(), painter);
}

QString writeSvg(QQuickWindow &window, const QString &name) {
    SvgDevice device(window.size());
    QPainter painter(&device);
    paintScene(window, &painter);
    painter.end();
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(device.toSvg(window.title()));
        if (file.commit())
            return {};
    }
    return PictureWords::tr("The drawing could not be written to %1: %2.")
        .arg(name, file.errorString());
}

}  // namespace wqlab
