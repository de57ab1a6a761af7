#include "timeline/timeline_item.h"

#include <QFontMetricsF>

#include "timeline/timeline_painter.h"

namespace wqlab {
namespace {

constexpr int axis_height = 24;
constexpr int row_height = 30;

// idleOf: where no shown task is on a CPU.
std::vector<Idle> idleOf(const SpanIndex &spans, const std::vector<int> &rows, std::int64_t from,
                         std::int64_t to) {
    std::vector<Idle> busy;
    for (const int row : rows)
        for (const Span &span : spans.tracks()[std::size_t(row)].spans)
            if (span.form != form::Asleep)
                busy.push_back({span.from.time, span.open ? to : span.to.time});
    std::sort(busy.begin(), busy.end(),
              [](const Idle &a, const Idle &b) { return a.from < b.from; });
    std::vector<Idle> idle;
    std::int64_t at = from;
    for (const Idle &b : busy) {
        if (b.from > at)
            idle.push_back({at, b.from});
        at = std::max(at, b.to);
    }
    if (at < to)
        idle.push_back({at, to});
    return idle;
}

}  // namespace

TimelineItem::TimelineItem(QQuickItem *parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setClip(true);
}

void TimelineItem::setStage(Stage *stage) {
    if (stage == stage_)
        return;
    if (stage_)
        stage_->disconnect(this);
    stage_ = stage;
    if (stage_) {
        connect(stage_, &Stage::indexGrown, this, &TimelineItem::grow);
        connect(stage_, &Stage::refreshed, this, &TimelineItem::follow);
        connect(stage_, &Stage::selectionChanged, this, [this] { update(); });
        connect(stage_->playhead(), &Playhead::levelChanged, this, &TimelineItem::follow);
        connect(stage_->session(), &Session::loaded, this, &TimelineItem::rescale);
    }
    emit stageChanged();
    rescale();
}

void TimelineItem::setChoice(int choice) {
    if (choice == choice_)
        return;
    choice_ = choice;
    chooseAxis();
    emit axisChanged();
}

void TimelineItem::chooseAxis() {
    const Axis axis = choice_ < 0 ? suggestedAxis() : Axis(choice_);
    if (axis == axis_)
        return;
    axis_ = axis;
    window_ = {};
    emit axisChanged();
    emit windowChanged();
    follow();
}

void TimelineItem::setColours(const QVariantMap &colours) {
    colour_map_ = colours;
    colours_ = coloursOf(colours);
    emit coloursChanged();
    follow();
}

const SpanIndex &TimelineItem::spans() const {
    static const SpanIndex none;
    return stage_ ? stage_->index().spans() : none;
}

TimelineItem::Axis TimelineItem::suggestedAxis() const {
    constexpr std::int64_t long_enough = 50'000;
    for (const Track &track : spans().tracks())
        for (const Span &span : track.spans)
            if (span.work != 0 && (span.module || !stage_->index().moduleWorks()) &&
                span.form == form::OnCpu && !span.open &&
                span.to.time - span.from.time >= long_enough)
                return Time;
    return Order;
}

// grow: the scale is made anew each time the run has doubled, and once more when it is complete, so
// that a long trace is not looked through for every piece of it that comes.
void TimelineItem::grow() {
    const Recording &recording = *stage_->session()->recording();
    if (recording.complete() || recording.count() >= 2 * scaled_ || recording.count() < scaled_)
        rescale();
}

void TimelineItem::rescale() {
    scaled_ = stage_ ? stage_->session()->recording()->count() : 0;
    const SpanIndex &index = spans();
    const std::vector<int> all =
        stage_ ? index.rows(INT_MAX, stage_->index().moduleWorks()) : std::vector<int>();
    const std::int64_t from = stage_ ? stage_->session()->recording()->start() : 0;
    const std::int64_t to = std::max(from, index.last().time);
    scale_ = TimeScale(from, to, idleOf(index, all, from, to));
    window_ = {};
    chooseAxis();
    emit windowChanged();
    follow();
}

void TimelineItem::follow() {
    rows_ = stage_ ? spans().rows(stage_->playhead()->furthest(), stage_->index().moduleWorks())
                   : std::vector<int>();
    const QFontMetricsF metrics(colours_.font(colours_.mono, colours_.size));
    qreal widest = 84;
    for (const int row : rows_)
        widest =
            std::max(widest, metrics.horizontalAdvance(spans().tracks()[std::size_t(row)].name));
    label_width_ = int(std::ceil(widest)) + 14;
    if (stage_ && window_.width() < 1)
        window_ = window_.showing(placeOfPosition(stage_->playhead()->position()));
    emit rowsChanged();
    emit playheadChanged();
    update();
}

int TimelineItem::wantedHeight() const {
    return axis_height + 6 + row_height * std::max(3, int(rows_.size()));
}

Moment TimelineItem::momentOf(int position) const {
    const Recording &recording = *stage_->session()->recording();
    if (position <= 0 || recording.count() == 0)
        return {recording.start(), -1};
    const int event = std::min(position, recording.count()) - 1;
    return {recording.event(event).time, event};
}

double TimelineItem::placeOf(const Moment &m) const {
    if (axis_ == Time)
        return scale_.place(m.time);
    return std::clamp(
        double(spans().column(m.event + 1, level()) - firstColumn()) / (columns() + 1), 0.0, 1.0);
}

int TimelineItem::firstColumn() const {
    return stage_ ? spans().column(stage_->playhead()->first(), level()) : 0;
}

int TimelineItem::columns() const {
    return stage_ ? std::max(0, spans().columns(level()) - firstColumn()) : 0;
}

double TimelineItem::placeOfPosition(int position) const {
    return stage_ ? placeOf(momentOf(position)) : 0;
}

qreal TimelineItem::xOf(double place) const {
    return label_width_ + (place - window_.from) / window_.width() * (width() - label_width_ - 8);
}

double TimelineItem::placeAt(qreal x) const {
    return window_.from +
           (x - label_width_) / std::max<qreal>(1, width() - label_width_ - 8) * window_.width();
}

qreal TimelineItem::playheadX() const {
    return stage_ ? xOf(placeOfPosition(stage_->playhead()->position())) : label_width_;
}

qreal TimelineItem::furthestX() const {
    return stage_ ? xOf(placeOfPosition(stage_->playhead()->furthest())) : label_width_;
}

int TimelineItem::positionAt(qreal x) const {
    const double place = std::clamp(placeAt(x), 0.0, 1.0);
    if (axis_ == Order)
        return spans().positionOfColumn(firstColumn() + int(std::lround(place * (columns() + 1))),
                                        level());
    const std::vector<TraceEvent> &events = stage_->session()->recording()->events();
    const auto it =
        std::upper_bound(events.begin(), events.end(), scale_.time(place),
                         [](std::int64_t t, const TraceEvent &e) { return t < e.time; });
    return int(it - events.begin());
}

void TimelineItem::seekAt(qreal x) {
    if (stage_ && stage_->session()->recording()->count() > 0)
        stage_->playhead()->seek(
            std::clamp(positionAt(x), stage_->playhead()->first(), stage_->playhead()->end()));
}

void TimelineItem::pick(qreal x, qreal y) {
    const int row = int((y - axis_height) / row_height);
    if (!stage_ || y < axis_height || row < 0 || row >= int(rows_.size()))
        return;
    const Track &track = spans().tracks()[std::size_t(rows_[std::size_t(row)])];
    const double place = placeAt(x);
    for (const Span &span : track.spans) {
        const double to =
            span.open ? placeOfPosition(stage_->playhead()->position()) : placeOf(span.to);
        if (span.work != 0 && x >= label_width_ && place >= placeOf(span.from) && place <= to)
            return stage_->select(idOf(Selection::Work, span.work));
    }
    stage_->select(idOf(Selection::Task, track.task));
}

void TimelineItem::zoom(qreal factor, qreal x) {
    window_ = window_.zoomed(factor, std::clamp(placeAt(x), 0.0, 1.0));
    emit windowChanged();
    emit playheadChanged();
    update();
}

void TimelineItem::pan(qreal pixels) {
    window_ =
        window_.moved(pixels / std::max<qreal>(1, width() - label_width_ - 8) * window_.width());
    emit windowChanged();
    emit playheadChanged();
    update();
}

void TimelineItem::fit() {
    window_ = {};
    emit windowChanged();
    emit playheadChanged();
    update();
}

QString TimelineItem::description() const {
    QStringList names;
    for (const int row : rows_)
        names << spans().tracks()[std::size_t(row)].name;
    if (!stage_ || names.isEmpty())
        return tr("nothing was played yet");
    return tr("rows: %1; playhead at %2")
        .arg(names.join(QStringLiteral(", ")), stage_->playhead()->timeText());
}

void TimelineItem::geometryChange(const QRectF &now, const QRectF &before) {
    QQuickPaintedItem::geometryChange(now, before);
    emit playheadChanged();
}

void TimelineItem::paint(QPainter *painter) {
    if (stage_)
        TimelinePainter(*this, *painter, axis_height, row_height).paint();
}

}  // namespace wqlab
