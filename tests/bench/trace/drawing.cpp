#include <QPainter>

#include "measure.h"
#include "timeline/timeline_item.h"
#include "window_fixture.h"

namespace wqlab::bench {

namespace {

constexpr int frames = 60;
constexpr double frame_ms = 16;

Lap painted(TimelineItem &item, QImage &image) {
    const Stopwatch watch;
    QPainter painter(&image);
    item.paint(&painter);
    painter.end();
    return watch.lap();
}

}  // namespace

void drawing(WindowFixture &window, Judge &judge) {
    TimelineItem &item = *window.window().findChild<TimelineItem *>();
    window.playhead().toEnd();
    window.settle();
    QImage image(item.size().toSize(), QImage::Format_ARGB32_Premultiplied);
    for (const auto &[axis, name] : {std::pair(TimelineItem::Time, "time"), std::pair(TimelineItem::Order, "order")}) {
        item.setChoice(axis);
        std::vector<Lap> zoom, pan;
        const qreal middle = item.width() / 2;
        item.fit();
        for (int i = 0; i < frames; ++i) {
            zoom.push_back(painted(item, image));
            item.zoom(1.25, middle);
        }
        for (const double factor : {1.0, 10.0, 1000.0}) {
            item.fit();
            item.zoom(factor, item.labelWidth() + 1);
            for (int i = 0; i < frames; ++i) {
                item.pan(40);
                pan.push_back(painted(item, image));
            }
        }
        const QByteArray axis_name(name);
        judge.at_most(("zoom, axis " + axis_name + ", frame, median").constData(), median(zoom), frame_ms);
        judge.at_most(("zoom, axis " + axis_name + ", frame, worst").constData(), worst(zoom), 0);
        judge.at_most(("pan, axis " + axis_name + ", frame, median").constData(), median(pan), frame_ms);
        judge.at_most(("pan, axis " + axis_name + ", frame, worst").constData(), worst(pan), 0);
    }
}

}  // namespace wqlab::bench
