#include "board/legend_item.h"

#include <QFontMetricsF>
#include <algorithm>

#include "board/callouts.h"

namespace wqlab {
namespace {

struct Thing {
    QString text;
    QRectF rect;
};

void collect(QQuickItem *item, const QQuickItem *frame, QVector<Thing> *things) {
    if (!item->isVisible() || item->opacity() < 0.1)
        return;
    const QString text = item->property("legend").toString();
    const QRectF rect = item->mapRectToItem(frame, {0, 0, item->width(), item->height()});
    const QRectF seen = rect.intersected(QRectF(0, 0, frame->width(), frame->height()));
    if (!text.isEmpty() && seen.width() > 4 && seen.height() > 4)
        things->append({text, seen});
    for (QQuickItem *child : item->childItems())
        collect(child, frame, things);
}

bool readBefore(const Thing &a, const Thing &b) {
    return std::abs(a.rect.top() - b.rect.top()) > 8 ? a.rect.top() < b.rect.top()
                                                     : a.rect.left() < b.rect.left();
}

// towards: the point of a rectangle that is nearest to another.
QPointF towards(const QRectF &a, const QRectF &b) {
    return {std::clamp(b.center().x(), a.left(), a.right()),
            std::clamp(b.center().y(), a.top(), a.bottom())};
}

}  // namespace

void LegendItem::setTarget(QQuickItem *target) {
    if (target == target_)
        return;
    target_ = target;
    emit targetChanged();
    polish();
}

void LegendItem::setShown(bool shown) {
    if (shown == shown_)
        return;
    shown_ = shown;
    emit shownChanged();
    polish();
}

void LegendItem::setFont(const QFont &font) {
    if (font == font_)
        return;
    font_ = font;
    emit fontChanged();
    polish();
}

void LegendItem::geometryChange(const QRectF &now, const QRectF &before) {
    QQuickItem::geometryChange(now, before);
    polish();
}

void LegendItem::updatePolish() {
    callouts_.clear();
    QVector<Thing> things;
    if (shown_ && target_)
        collect(target_, this, &things);
    std::stable_sort(things.begin(), things.end(), readBefore);
    const QFontMetricsF metrics(font_);
    const qreal most = 15 * metrics.height();
    QVector<QRectF> rects;
    QVector<QSizeF> sizes;
    QStringList texts;
    for (const Thing &thing : std::as_const(things)) {
        if (texts.contains(thing.text))
            continue;
        texts << thing.text;
        rects << thing.rect;
        const QRectF words =
            metrics.boundingRect({0, 0, most, 1000}, Qt::TextWordWrap, thing.text);
        sizes << QSizeF(std::ceil(words.width()) + 18, std::ceil(words.height()) + 12);
    }
    const QVector<QRectF> labels =
        placeCallouts(rects, sizes, QRectF(0, 0, width(), height()).adjusted(6, 6, -6, -6));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (labels[i].isEmpty())
            continue;
        callouts_.append(QVariantMap{{QStringLiteral("text"), texts[i]},
                                     {QStringLiteral("label"), labels[i]},
                                     {QStringLiteral("thing"), rects[i]},
                                     {QStringLiteral("from"), towards(labels[i], rects[i])},
                                     {QStringLiteral("to"), towards(rects[i], labels[i])}});
    }
    // Whoever draws them must not do so while layouts are being polished.
    QMetaObject::invokeMethod(this, &LegendItem::calloutsChanged, Qt::QueuedConnection);
}

}  // namespace wqlab
