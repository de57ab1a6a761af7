#include "board/legend_item.h"

#include <QFontMetricsF>
#include <algorithm>

#include "board/callouts.h"

namespace wqlab {
namespace {

// Thing: what explains itself, wherever it is to be seen.
struct Thing {
    QString text;
    QVector<QRectF> rects;
};

// Picture: what there is to explain, and what no label may lie on.
struct Picture {
    QVector<Thing> things;
    QVector<QRectF> names;
};

// textRect: where the letters of a text are, of all its item takes.
QRectF textRect(const QQuickItem *text) {
    const QSizeF size(std::min(text->width(), text->property("contentWidth").toReal()),
                      std::min(text->height(), text->property("contentHeight").toReal()));
    const auto at = [](qreal room, qreal needed, int align, int middle, int end) {
        return align & middle ? (room - needed) / 2 : align & end ? room - needed : 0;
    };
    return {QPointF(at(text->width(), size.width(), text->property("horizontalAlignment").toInt(), Qt::AlignHCenter,
                       Qt::AlignRight),
                    at(text->height(), size.height(), text->property("verticalAlignment").toInt(), Qt::AlignVCenter,
                       Qt::AlignBottom)),
            size};
}

void collect(QQuickItem *item, const QQuickItem *frame, Picture *picture) {
    if (!item->isVisible() || item->opacity() < 0.1)
        return;
    const QRectF room(0, 0, frame->width(), frame->height());
    const QString text = item->property("legend").toString();
    const QRectF seen = item->mapRectToItem(frame, {0, 0, item->width(), item->height()}).intersected(room);
    if (!text.isEmpty() && seen.width() > 4 && seen.height() > 4) {
        QVector<Thing> &things = picture->things;
        auto same = std::find_if(things.begin(), things.end(), [&](const Thing &thing) { return thing.text == text; });
        if (same == things.end())
            same = things.insert(same, {text, {}});
        same->rects << seen;
        // A token under a label would be gone.
        constexpr qreal small = 40;
        if (seen.width() < small && seen.height() < small)
            picture->names << seen;
    }
    if (item->property("lettered").toBool())
        picture->names << seen;
    if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty())
        picture->names << item->mapRectToItem(frame, textRect(item)).intersected(room);
    for (QQuickItem *child : item->childItems())
        collect(child, frame, picture);
}

bool readBefore(const QRectF &a, const QRectF &b) {
    return std::abs(a.top() - b.top()) > 8 ? a.top() < b.top() : a.left() < b.left();
}

// labelSizes: of a text in few long lines or in many short ones.
QVector<QSizeF> labelSizes(const QString &text, const QFontMetricsF &metrics) {
    QVector<QSizeF> sizes;
    for (const qreal most : {22, 15, 10, 7}) {
        const QRectF words = metrics.boundingRect({0, 0, most * metrics.height(), 1000}, Qt::TextWordWrap, text);
        const QSizeF size(std::ceil(words.width()) + 18, std::ceil(words.height()) + 8);
        if (!sizes.contains(size))
            sizes << size;
    }
    return sizes;
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

void LegendItem::setFar(bool far) {
    if (far == far_)
        return;
    far_ = far;
    emit farChanged();
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
    numbered_.clear();
    if (shown_ && target_)
        place();
    // Whoever draws them must not do so while layouts are being polished.
    QMetaObject::invokeMethod(this, &LegendItem::calloutsChanged, Qt::QueuedConnection);
}

void LegendItem::place() {
    Picture picture;
    collect(target_, this, &picture);
    const QFontMetricsF metrics(font_);
    const QRectF room = QRectF(0, 0, width(), height());
    QVector<Symbol> symbols;
    for (Thing &thing : picture.things)
        std::stable_sort(thing.rects.begin(), thing.rects.end(), readBefore);
    std::stable_sort(picture.things.begin(), picture.things.end(),
                     [](const Thing &a, const Thing &b) { return readBefore(a.rects[0], b.rects[0]); });
    for (const Thing &thing : std::as_const(picture.things))
        symbols.append({thing.rects, labelSizes(thing.text, metrics)});
    const QVector<Callout> labels =
        placeCallouts(symbols, picture.names, {}, room, far_ ? std::max(width(), height()) : 7 * metrics.height());
    QVector<QRectF> taken;
    for (const Callout &label : labels)
        taken << label.label;
    for (qsizetype i = 0; i < symbols.size(); ++i) {
        Callout callout = labels[i];
        const bool number = callout.label.isEmpty();
        if (number && far_)
            continue;
        if (number) {
            symbols[i].sizes = {QSizeF(1, 1) * (metrics.height() + 3)};
            callout = placeCallouts({symbols[i]}, picture.names, taken, room, std::max(width(), height()))[0];
            if (callout.label.isEmpty())
                continue;
            taken << callout.label;
            numbered_ << picture.things[i].text;
        }
        const QRectF thing = symbols[i].places[callout.place];
        callouts_.append(QVariantMap{{QStringLiteral("text"), picture.things[i].text},
                                     {QStringLiteral("number"), number ? numbered_.size() : 0},
                                     {QStringLiteral("label"), callout.label},
                                     {QStringLiteral("thing"), thing},
                                     {QStringLiteral("from"), callout.line.p1()},
                                     {QStringLiteral("to"), callout.line.p2()}});
    }
}

}  // namespace wqlab
