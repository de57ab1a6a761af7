// minimap_item.h: all of the run in a strip, with the part that the timeline shows.
#pragma once
#include <QImage>
#include <QPointer>
#include <QQuickPaintedItem>

#include "timeline/timeline_item.h"

namespace wqlab {

class MinimapItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wqlab::TimelineItem *timeline READ timeline WRITE setTimeline NOTIFY timelineChanged FINAL)

public:
    explicit MinimapItem(QQuickItem *parent = nullptr) : QQuickPaintedItem(parent) {}

    TimelineItem *timeline() const { return timeline_; }
    void setTimeline(TimelineItem *timeline);

    void paint(QPainter *painter) override;

public slots:
    // showAt: the timeline's window with its middle at x.
    void showAt(qreal x);

signals:
    void timelineChanged();

private:
    void drawRows();
    void drawTrack(QPainter &painter, const Track &track, qreal top, qreal height) const;
    qreal xOf(double place) const { return place * width(); }

    QPointer<TimelineItem> timeline_;
    QImage rows_;  // as painted last
    int drawn_known_ = -1, drawn_rows_ = -1;
    int drawn_x_ = -1;  // of what is known; within a pixel nothing changes
    TimelineItem::Axis drawn_axis_ = TimelineItem::Time;
};

}  // namespace wqlab
