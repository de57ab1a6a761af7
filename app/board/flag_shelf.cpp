#include "board/flag_shelf.h"

#include <QMetaProperty>

#include "board/time_ahead.h"

namespace wqlab {

FlagShelf::FlagShelf(QQuickItem *parent) : QQuickItem(parent) {}

void FlagShelf::setLaneHeight(qreal height) {
    if (height == lane_height_)
        return;
    lane_height_ = height;
    emit laneHeightChanged();
    polish();
}

void FlagShelf::setPacked(bool packed) {
    if (packed == packed_)
        return;
    packed_ = packed;
    emit packedChanged();
    polish();
}

void FlagShelf::setMostLanes(int lanes) {
    if (lanes == most_lanes_)
        return;
    most_lanes_ = lanes;
    emit mostLanesChanged();
    polish();
}

void FlagShelf::itemChange(ItemChange change, const ItemChangeData &data) {
    if (change == ItemChildAddedChange) {
        const QMetaObject *meta = data.item->metaObject();
        const QMetaMethod changed = metaObject()->method(metaObject()->indexOfSlot("flagChanged()"));
        if (const int at = meta->indexOfProperty("at"); at >= 0) {
            connect(data.item, meta->property(at).notifySignal(), this, changed);
            connect(data.item, &QQuickItem::implicitWidthChanged, this, &FlagShelf::flagChanged);
        }
        polish();
    } else if (change == ItemChildRemovedChange) {
        polish();
    }
    QQuickItem::itemChange(change, data);
}

void FlagShelf::geometryChange(const QRectF &now, const QRectF &before) {
    QQuickItem::geometryChange(now, before);
    if (now.width() != before.width())
        polish();
}

void FlagShelf::updatePolish() {
    QVector<QQuickItem *> flags;
    QVector<double> begins, widths;
    qreal widest = 0;
    for (QQuickItem *child : childItems()) {
        if (!child->property("at").isValid())
            continue;
        flags.append(child);
        widths.append(child->implicitWidth());
        widest = qMax(widest, child->implicitWidth());
    }
    const qreal length = qMax<qreal>(0, width() - widest);
    for (const QQuickItem *flag : std::as_const(flags))
        begins.append(flag->property("at").toDouble() * length);
    QVector<Spot> spots(flags.size());
    if (packed_) {
        spots = packedSpots(begins, widest + 2, 3);
    } else {
        const QVector<int> lanes = lanesOf(begins, widths, 8, most_lanes_);
        for (qsizetype i = 0; i < flags.size(); ++i)
            spots[i] = {begins[i], lanes[i]};
    }
    int count = 0;
    for (const Spot &spot : std::as_const(spots))
        count = qMax(count, spot.lane + 1);
    for (qsizetype i = 0; i < flags.size(); ++i) {
        flags[i]->setPosition({spots[i].x, (count - 1 - spots[i].lane) * lane_height_});
        flags[i]->setProperty("staff",
                              (spots[i].lane + 1) * lane_height_ - flags[i]->implicitHeight());
    }
    setImplicitHeight(count * lane_height_);
    if (length == axis_length_)
        return;
    axis_length_ = length;
    emit axisLengthChanged();
}

}  // namespace wqlab
