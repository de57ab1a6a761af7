#include "timeline/timeline_item.h"

#include <QFontMetricsF>
#include <limits>

#include "sentences/duration.h"
#include "timeline/idle.h"
#include "timeline/timeline_painter.h"

namespace wqlab {
namespace {

constexpr qreal drag_slack = 3;  // px; a shorter drag is a click

}  // namespace

TimelineItem::TimelineItem(QQuickItem *parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setClip(true);
    connect(this, &QQuickItem::activeFocusChanged, this, [this] { update(); });
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
        connect(stage_, &Stage::lightsChanged, this, [this] { update(); });
        connect(stage_->range(), &TimeRange::changed, this, [this] { update(); });
        connect(stage_->sheet(), &ShareSheet::changed, this, [this] { update(); });
        connect(stage_->playhead(), &Playhead::levelChanged, this, &TimelineItem::follow);
        connect(stage_->playhead(), &Playhead::endChanged, this, &TimelineItem::grow);
        connect(stage_->playhead(), &Playhead::jumped, this, [this](qint64 ns, int from) {
            jumped_from_ = {stage_->playhead()->time() - ns, from - 1};
            emit playheadChanged();
        });
        connect(stage_->session(), &Session::loaded, this, &TimelineItem::rescale);
        connect(stage_->session(), &Session::sourceChanged, this, [this] {
            if (!peer_)
                setChoice(-1);
        });
        connect(stage_->session()->recording(), &Recording::cleared, this,
                [this] { setReveal(false); });
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
    least_to_ = 0;
    fit();
    emit axisChanged();
    follow();
}

void TimelineItem::setColours(const QVariantMap &colours) {
    if (colours == colour_map_)
        return;
    colour_map_ = colours;
    colours_ = coloursOf(colours);
    tracks_.clear();  // rows are as high as the type
    emit coloursChanged();
    follow();
}

void TimelineItem::setReveal(bool on) {
    if (on == reveal_)
        return;
    reveal_ = on;
    emit revealChanged();
    follow();
}

int TimelineItem::known() const {
    const Playhead &playhead = *stage_->playhead();
    return reveal_ ? playhead.end() : std::min(playhead.furthest(), playhead.end());
}

bool TimelineItem::unplayed() const {
    return stage_ && stage_->playhead()->furthest() < stage_->playhead()->end();
}

const SpanIndex &TimelineItem::spans() const {
    static const SpanIndex none;
    return stage_ ? stage_->index().spans() : none;
}

int TimelineItem::timedFrom() const {
    constexpr std::int64_t long_enough = 50'000;
    int from = std::numeric_limits<int>::max();
    for (const Track &track : spans().tracks())
        for (const Span &span : track.spans) {
            if (span.from.event >= from)
                break;
            if (span.work >= 0 && (span.module || !moduleWorks()) && span.form == form::OnCpu && !span.open &&
                span.to.time - span.from.time >= long_enough)
                from = std::min(from, span.to.event);
        }
    return from;
}

// suggestedAxis: time once time has passed in what was played; two runs side by side are played to their ends.
TimelineItem::Axis TimelineItem::suggestedAxis() const {
    if (!stage_)
        return Order;
    const Playhead &playhead = *stage_->playhead();
    return (peer_ || reveal_ ? playhead.end() : playhead.furthest()) > timed_from_ ? Time : Order;
}

// grow: the scale is made anew each time the run is a tenth longer, and once more when it is
// complete, so that a long trace is not looked through for every piece of it that comes.
void TimelineItem::grow() {
    const int end = stage_->playhead()->end();
    const bool complete = stage_->session()->recording()->complete();
    if (end != scaled_ && (complete || end < scaled_ || end > scaled_ + scaled_ / 10))
        rescale();
}

// rescale: what lies beyond the playhead's end has no part in the axis.
void TimelineItem::rescale() {
    scaled_ = stage_ ? stage_->playhead()->end() : 0;
    timed_from_ = timedFrom();
    const SpanIndex &index = spans();
    const Moment end = stage_ ? momentOf(scaled_) : Moment{};
    const std::int64_t from = stage_ ? stage_->session()->recording()->start() : 0;
    scale_ = peer_ ? alignedScale()
                   : TimeScale(from, std::max(from, end.time),
                               idleOf(index, index.rows(scaled_, moduleWorks()), from, end));
    least_to_ = 0;
    fit();
    chooseAxis();
    follow();
    if (peer_ && peer_->peer_ == this)
        peer_->takeScale(scale_);
}

void TimelineItem::follow() {
    if (stage_ && axis_ == Order && choice_ < 0)
        chooseAxis();
    layOut();
    fitPlayed();
    if (stage_ && zoomed() && stage_->playhead()->position() != stage_->playhead()->first())
        takeWindow(window_.showing(placeOfPosition(stage_->playhead()->position())));
    showActor();
    emit playheadChanged();
    update();
}

// showActor: the row of the task that the last event is of comes into view, once; not while rows would fly past.
void TimelineItem::showActor() {
    const int position = stage_ ? stage_->playhead()->position() : 0;
    if (position == acted_)
        return;
    acted_ = position;
    if (const int row = layout_.rowOf(spans(), actor_); row >= 0 && wantedHeight() > height())
        scrollTo(row);
}

TaskId TimelineItem::actor() const {
    const int position = stage_ ? stage_->playhead()->position() : 0;
    if (position <= 0 || position > stage_->session()->recording()->count() || tooFast())
        return no_task;
    const TraceEvent &e = stage_->session()->recording()->event(position - 1);
    return task_id(e.pid, e.cpu);
}

bool TimelineItem::tooFast() const { return stage_->playhead()->playing() && stage_->playhead()->speed() > 2; }

void TimelineItem::layOut() {
    actor_ = actor();
    std::vector<int> tracks = stage_ ? spans().rows(known(), moduleWorks(), actor_) : std::vector<int>();
    if (tracks == tracks_ && !tracks.empty())
        return;
    tracks_ = std::move(tracks);
    placeRows();
    const QFontMetricsF names(colours_.font(colours_.mono, colours_.size, QFont::Medium));
    const QFontMetricsF groups(colours_.font(colours_.sans, colours_.size - 1, QFont::DemiBold));
    qreal name = 70, group = 30;
    for (const TimelineRow &row : layout_.rows()) {
        const Track &track = spans().tracks()[std::size_t(row.track)];
        name = std::max(name, names.horizontalAdvance(track.name));
        if (row.first)
            group = std::max(group, groups.horizontalAdvance(groupName(track)));
    }
    name_width_ = int(std::ceil(name)) + 16;
    group_width_ = int(std::ceil(group)) + 14;
    cursor_ = std::min(cursor_, rowCount() - 1);
    emit rowsChanged();
    setScroll(scroll_);
}

// placeRows: lower than they could be where that lets more of them be seen.
void TimelineItem::placeRows() {
    const int most = colours_.size * 2 + 8, least = colours_.size + 14;
    layout_.place(spans(), tracks_, most);
    const int over = int(std::ceil(wantedHeight() - height()));
    if (over <= 0 || !shrinks_ || layout_.count() == 0)
        return;
    const int row = most - (over + layout_.count() - 1) / layout_.count();
    layout_.place(spans(), tracks_, std::max(row, least));
}

int TimelineItem::wantedHeight() const { return axisHeight() + 4 + layout_.height(); }

int TimelineItem::wholeHeight(qreal room) const {
    int height = axisHeight() + 4;
    const int above = height;
    for (const auto &row : layout_.rows())
        if (above + row.top + layout_.rowHeight() <= room)
            height = std::max(height, above + row.top + layout_.rowHeight());
    return height;
}

void TimelineItem::setScroll(qreal scroll) {
    scroll = std::clamp<qreal>(scroll, 0, std::max<qreal>(0, wantedHeight() - height()));
    if (scroll == scroll_)
        return;
    scroll_ = scroll;
    emit scrolled();
    update();
}

void TimelineItem::scrollTo(int row) {
    const int top = layout_.rows()[std::size_t(row)].top;
    const qreal room = height() - axisHeight() - 4;
    if (top < scroll_)
        setScroll(top);
    else if (top + layout_.rowHeight() > scroll_ + room)
        setScroll(top + layout_.rowHeight() - room);
}

const Track &TimelineItem::trackOfRow(int row) const {
    return spans().tracks()[std::size_t(layout_.rows()[std::size_t(row)].track)];
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
        return scale_.place(m.time - zero());
    return std::clamp(
        double(spans().column(m.event + 1, level()) - firstColumn()) / (columns() + 1), 0.0, 1.0);
}

int TimelineItem::firstColumn() const {
    if (!stage_)
        return 0;
    const int first = spans().column(stage_->playhead()->first(), level());
    return first - columnShift();
}

int TimelineItem::columns() const {
    if (peer_)
        return std::max(before(), peer_->before()) + std::max(after(), peer_->after());
    return stage_ ? std::max(0, spans().column(stage_->playhead()->end(), level()) - firstColumn()) : 0;
}

qreal TimelineItem::xOf(double place) const {
    return labelWidth() + (place - window_.from) / window_.width() * axisWidth();
}

double TimelineItem::placeAt(qreal x) const {
    return window_.from + (x - labelWidth()) / axisWidth() * window_.width();
}

qreal TimelineItem::playheadX() const {
    return stage_ ? xOf(placeOfPosition(stage_->playhead()->position())) : labelWidth();
}

int TimelineItem::positionAt(qreal x) const {
    const double place = std::clamp(placeAt(x), 0.0, 1.0);
    if (axis_ == Order)
        return spans().positionOfColumn(
            std::max(0, firstColumn() + int(std::lround(place * (columns() + 1)))), level());
    const std::vector<TraceEvent> &events = stage_->session()->recording()->events();
    const auto it =
        std::upper_bound(events.begin(), events.end(), scale_.time(place) + zero(),
                         [](std::int64_t t, const TraceEvent &e) { return t < e.time; });
    return int(it - events.begin());
}

void TimelineItem::seekAt(qreal x) {
    if (!stage_ || stage_->session()->recording()->count() == 0)
        return;
    if (!zoomed_)
        least_to_ = window_.to;
    stage_->playhead()->seek(std::clamp(positionAt(x), stage_->playhead()->first(), stage_->playhead()->end()));
}

void TimelineItem::pick(qreal x, qreal y) {
    const int row = y < axisHeight() ? -1 : layout_.rowAt(int(y - axisHeight() - 2 + scroll_));
    if (!stage_ || row < 0)
        return;
    const Track &track = trackOfRow(row);
    const int position = positionAt(x);
    if (x >= labelWidth() && position > 0) {
        auto it = std::upper_bound(track.spans.begin(), track.spans.end(), position,
                                   [](int n, const Span &span) { return n <= span.from.event; });
        if (it != track.spans.begin() && (--it)->work >= 0 &&
            (it->open || it->to.event >= position - 1))
            return stage_->select(idOf(Selection::Work, it->work));
    }
    stage_->select(track.interrupts ? idOf(Selection::Cpu, track.cpu)
                                    : idOf(track.worker ? Selection::Worker : Selection::Task, track.task));
}

void TimelineItem::select(qreal fromX, qreal toX) {
    if (!stage_ || qAbs(toX - fromX) < drag_slack)
        return;
    const int last = known();
    stage_->range()->set(std::clamp(positionAt(fromX), 0, last), std::clamp(positionAt(toX), 0, last));
}

void TimelineItem::mark(int which) {
    if (!stage_)
        return;
    const int position = stage_->playhead()->position();
    if (which == 0)
        stage_->range()->setA(position);
    else
        stage_->range()->setB(position);
}

void TimelineItem::fitPlayed() {
    // least: columns, and a part of the time, that are worth the whole width. fold_most: of it, that a fold takes.
    constexpr double columns_least = 16, time_least = 1.0 / 1024, fold_most = 0.4;
    qreal to = 1;
    if (stage_ && !peer_) {
        const double played = placeOfPosition(known());
        double least = axis_ == Order ? columns_least / (columns() + 1) : time_least;
        for (const Piece &piece : scale_.pieces())
            if (axis_ == Time && piece.folded && piece.begin < played)
                least = std::max(least, (std::min(piece.end, played) - piece.begin) / fold_most);
        to = std::max<qreal>(least_to_, Window::played(played, least).to);
    }
    if (to == played_to_)
        return;
    played_to_ = to;
    emit playedToChanged();
}

void TimelineItem::setShownTo(qreal to) {
    if (to == shown_to_)
        return;
    shown_to_ = to;
    if (zoomed_)
        emit windowChanged();
    else
        fit();
}

void TimelineItem::setWindow(const Window &window, bool zoomed) {
    if (window.from == window_.from && window.to == window_.to && zoomed == zoomed_)
        return;
    window_ = window;
    zoomed_ = zoomed;
    emit windowChanged();
    emit playheadChanged();
    update();
    if (peer_)
        peer_->setWindow(window, zoomed);
}

void TimelineItem::zoom(qreal factor, qreal x) {
    takeWindow(window_.zoomed(factor, std::clamp(placeAt(x), 0.0, 1.0)));
}

void TimelineItem::zoomIn(qreal factor) {
    const qreal x = playheadX();
    const bool seen = x >= labelWidth() && x <= width();
    zoom(factor, seen ? x : labelWidth() + axisWidth() / 2);
}

void TimelineItem::pan(qreal pixels) { takeWindow(window_.moved(pixels / axisWidth() * window_.width())); }

void TimelineItem::show(qreal from) { takeWindow(window_.moved(from - window_.from)); }

void TimelineItem::fit() { setWindow({0, shown_to_}, false); }

void TimelineItem::moveCursor(int by) {
    if (rowCount() == 0)
        return;
    cursor_ = cursor_ < 0 ? 0 : std::clamp(cursor_ + by, 0, rowCount() - 1);
    scrollTo(cursor_);
    emit cursorChanged();
    update();
}

void TimelineItem::pickCursor() {
    if (cursor_ >= 0)
        pick(playheadX(), rowMiddle(cursor_));
}

QString TimelineItem::rowText() const {
    if (!stage_ || cursor_ < 0 || cursor_ >= rowCount())
        return {};
    const Track &track = trackOfRow(cursor_);
    const int position = stage_->playhead()->position();
    const RangeSums sums = rangeSums(spans(), {layout_.rows()[std::size_t(cursor_)].track},
                                     {stage_->session()->recording()->start(), -1},
                                     momentOf(position), moduleWorks());
    return tr("%1, %2: %3 executions up to now, on CPU %4, asleep %5, ready %6")
        .arg(groupName(track), track.name)
        .arg(sums.all.executions)
        .arg(duration(sums.all.onCpu), duration(sums.all.asleep), duration(sums.all.ready));
}

QString TimelineItem::description() const {
    QStringList names;
    for (int row = 0; row < rowCount(); ++row)
        names << trackOfRow(row).name;
    if (!stage_ || names.isEmpty())
        return tr("nothing was played yet");
    QString text = tr("%1 rows: %2; playhead at %3")
                       .arg(rowCount())
                       .arg(names.join(QStringLiteral(", ")), stage_->playhead()->timeText());
    if (stage_->range()->chosen())
        text += QStringLiteral("; ") + stage_->range()->text();
    return text;
}

void TimelineItem::geometryChange(const QRectF &now, const QRectF &before) {
    QQuickPaintedItem::geometryChange(now, before);
    if (shrinks_ && now.height() != before.height()) {
        placeRows();
        emit rowsChanged();
    }
    setScroll(scroll_);
    emit playheadChanged();
}

void TimelineItem::paint(QPainter *painter) {
    if (stage_)
        TimelinePainter(*this, *painter).paint();
}

}  // namespace wqlab
