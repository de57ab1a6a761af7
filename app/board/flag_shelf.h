// flag_shelf.h: lays flags out over an axis: each at its place, in lanes that do not touch.
#pragma once
#include <QQuickItem>

namespace wqlab {

// FlagShelf: children with a property at (0 to 1) are its flags. It sets their x and y, and their
// property staff: how far below the flag the axis lies.
class FlagShelf : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qreal laneHeight READ laneHeight WRITE setLaneHeight NOTIFY laneHeightChanged FINAL)
    Q_PROPERTY(int mostLanes READ mostLanes WRITE setMostLanes NOTIFY mostLanesChanged FINAL)
    Q_PROPERTY(bool packed READ packed WRITE setPacked NOTIFY packedChanged FINAL)
    Q_PROPERTY(qreal axisLength READ axisLength NOTIFY axisLengthChanged FINAL)

public:
    explicit FlagShelf(QQuickItem *parent = nullptr);

    qreal laneHeight() const { return lane_height_; }
    void setLaneHeight(qreal height);
    // mostLanes: with more, staffs pass behind flags rather than beside them.
    int mostLanes() const { return most_lanes_; }
    void setMostLanes(int lanes);
    // packed: flags are many and small; they have no staffs, and some stand a little late.
    bool packed() const { return packed_; }
    void setPacked(bool packed);
    // axisLength: from now to the end of the axis; the rest of the width is for the last flag.
    qreal axisLength() const { return axis_length_; }

signals:
    void laneHeightChanged();
    void mostLanesChanged();
    void packedChanged();
    void axisLengthChanged();

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void updatePolish() override;

private slots:
    void flagChanged() { polish(); }

private:
    qreal lane_height_ = 28;
    qreal axis_length_ = 0;
    int most_lanes_ = 4;
    bool packed_ = false;
};

}  // namespace wqlab
