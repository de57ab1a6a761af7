// timeline_item.h: the timeline as one painted item.
#pragma once
#include <QPointer>
#include <QQuickPaintedItem>

#include "models/stage.h"
#include "timeline/row_layout.h"
#include "timeline/time_scale.h"
#include "timeline/timeline_colours.h"

namespace wqlab {

class TimelineItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wqlab::Stage *stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    Q_PROPERTY(Axis axis READ axis NOTIFY axisChanged FINAL)
    // choice: the axis that the user took; -1: the one that suits the run, order when most of it
    // takes no machine time.
    Q_PROPERTY(int choice READ choice WRITE setChoice NOTIFY axisChanged FINAL)
    // colours: ground, raised, line, text, dim, faint, accent, unplayed, identities, sans, mono and
    // size.
    Q_PROPERTY(QVariantMap colours READ colours WRITE setColours NOTIFY coloursChanged FINAL)
    // peer: another timeline that has the same axis; both are aligned at their origins, which are positions.
    Q_PROPERTY(wqlab::TimelineItem *peer READ peer WRITE setPeer NOTIFY peerChanged FINAL)
    Q_PROPERTY(int origin READ origin WRITE setOrigin NOTIFY peerChanged FINAL)
    Q_PROPERTY(bool reveal READ reveal WRITE setReveal NOTIFY revealChanged FINAL)
    Q_PROPERTY(bool unplayed READ unplayed NOTIFY playheadChanged FINAL)
    Q_PROPERTY(int labelWidth READ labelWidth NOTIFY rowsChanged FINAL)
    Q_PROPERTY(int axisHeight READ axisHeight NOTIFY coloursChanged FINAL)
    Q_PROPERTY(int rowCount READ rowCount NOTIFY rowsChanged FINAL)
    Q_PROPERTY(int wantedHeight READ wantedHeight NOTIFY rowsChanged FINAL)
    // shrinks: rows get lower where that lets more of them be seen; not where the height follows wantedHeight.
    Q_PROPERTY(bool shrinks MEMBER shrinks_ NOTIFY rowsChanged FINAL)
    Q_PROPERTY(qreal scroll READ scroll WRITE setScroll NOTIFY scrolled FINAL)
    Q_PROPERTY(qreal playheadX READ playheadX NOTIFY playheadChanged FINAL)
    // jumpX: where play jumped from when it last skipped an idle stretch.
    Q_PROPERTY(qreal jumpX READ jumpX NOTIFY playheadChanged FINAL)
    Q_PROPERTY(qreal furthestX READ furthestX NOTIFY playheadChanged FINAL)
    Q_PROPERTY(qreal windowFrom READ windowFrom NOTIFY windowChanged FINAL)
    Q_PROPERTY(qreal windowTo READ windowTo NOTIFY windowChanged FINAL)
    Q_PROPERTY(bool zoomed READ zoomed NOTIFY windowChanged FINAL)
    // playedTo: where the window ends that suits what was played. shownTo: where it does end while the user has taken none.
    Q_PROPERTY(qreal playedTo READ playedTo NOTIFY playedToChanged FINAL)
    Q_PROPERTY(qreal shownTo READ shownTo WRITE setShownTo NOTIFY windowChanged FINAL)
    Q_PROPERTY(QString description READ description NOTIFY playheadChanged FINAL)
    Q_PROPERTY(QString rowText READ rowText NOTIFY cursorChanged FINAL)

public:
    enum Axis { Time, Order };
    Q_ENUM(Axis)

    explicit TimelineItem(QQuickItem *parent = nullptr);

    Stage *stage() const { return stage_; }
    void setStage(Stage *stage);
    Axis axis() const { return axis_; }
    int choice() const { return choice_; }
    void setChoice(int choice);
    QVariantMap colours() const { return colour_map_; }
    void setColours(const QVariantMap &colours);
    TimelineItem *peer() const { return peer_; }
    void setPeer(TimelineItem *peer);
    int origin() const { return origin_; }
    void setOrigin(int position);
    // reveal: what was not played yet is shown too, as far as there is anything for now.
    bool reveal() const { return reveal_; }
    void setReveal(bool on);
    // unplayed: there is something that was not played yet.
    bool unplayed() const;
    // labelWidth: width of the columns with the names of groups and tasks.
    int labelWidth() const { return group_width_ + name_width_; }
    int axisHeight() const { return 2 * colours_.size; }
    int rowCount() const { return layout_.count(); }
    // wantedHeight: what axis and all rows need.
    int wantedHeight() const;
    // wholeHeight: the most of that room that ends with a whole row.
    Q_INVOKABLE int wholeHeight(qreal room) const;
    // scroll: px by which the rows are moved up.
    qreal scroll() const { return scroll_; }
    void setScroll(qreal scroll);
    qreal playheadX() const;
    qreal jumpX() const { return stage_ ? xOf(placeOf(jumped_from_)) : labelWidth(); }
    // furthestX: right of it nothing is shown.
    qreal furthestX() const { return stage_ ? xOf(placeOfPosition(known())) : labelWidth(); }
    // windowFrom, windowTo: the part of the axis that is seen, from 0 to 1.
    qreal windowFrom() const { return window_.from; }
    qreal windowTo() const { return window_.to; }
    // zoomed: the window is the user's.
    bool zoomed() const { return zoomed_; }
    qreal playedTo() const { return played_to_; }
    qreal shownTo() const { return shown_to_; }
    void setShownTo(qreal to);
    // rowMiddle: y of a row.
    qreal rowMiddle(int row) const { return rowTop(row) + layout_.rowHeight() / 2.0; }
    // xOfMoment: where a moment stands.
    qreal xOfMoment(const Moment &m) const { return xOf(placeOf(m)); }
    // description: the rows in words, for a screen reader; rowText: the row with the cursor.
    QString description() const;
    QString rowText() const;

    // symbols: what is painted now: maps with text, the words that explain it, and place; a name needs none.
    Q_INVOKABLE QVariantList symbols() const;

    void paint(QPainter *painter) override;

public slots:
    // seekAt: the playhead to the moment at x, not beyond what there is.
    void seekAt(qreal x);
    // pick: selects the work of the span at a point, or the task of the row.
    void pick(qreal x, qreal y);
    // select: markers A and B where a drag began and where it is.
    void select(qreal fromX, qreal toX);
    // mark: marker A (0) or B (1) at the playhead.
    void mark(int which);
    void zoom(qreal factor, qreal x);
    // zoomIn: by factor around the playhead if it is seen, else around the middle.
    void zoomIn(qreal factor);
    void pan(qreal pixels);
    // show: the window begins at that part of the axis.
    void show(qreal from);
    // fit: back to the window that suits what was played.
    void fit();
    // moveCursor: the row of the keyboard, by rows; pickCursor: selects what is in it at the playhead.
    void moveCursor(int by);
    void pickCursor();
    // wheel: turned by that angle at x; on the names it scrolls the rows, elsewhere it zooms, with Shift or sideways it
    // pans.
    void wheel(QPointF angle, qreal x, bool shift);
    // tap: one click: on a name it picks, elsewhere it seeks.
    void tap(qreal x, qreal y);

signals:
    void stageChanged();
    void axisChanged();
    void coloursChanged();
    void peerChanged();
    void revealChanged();
    void rowsChanged();
    void scrolled();
    void playheadChanged();
    void playedToChanged();
    void windowChanged();
    void cursorChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    // takes: whether a key is the timeline's own just now.
    bool takes(const QKeyEvent &event) const;
    friend class TimelinePainter;
    friend class SpanPainter;
    friend class MinimapItem;
    void rescale();
    // alignedScale: of this timeline and its peer, times from their origins. zero: what such a time counts from.
    TimeScale alignedScale() const;
    std::int64_t zero() const;
    // takeScale: the axis that the peer has found for both.
    void takeScale(const TimeScale &scale);
    // columnShift: columns in front of this run's first, where the peer's begins earlier.
    int columnShift() const;
    // before, after: columns on either side of the origin.
    int before() const;
    int after() const;
    void grow();
    void chooseAxis();
    Axis suggestedAxis() const;
    // timedFrom: the event behind which an execution has taken time, so that the axis of time shows something.
    int timedFrom() const;
    void follow();
    void layOut();
    void placeRows();
    void showActor();
    // actor: the task that the last event is of; no_task while rows would fly past.
    TaskId actor() const;
    bool tooFast() const;
    void fitPlayed();
    // setWindow: zoomed: by the user. Whoever is aligned with this one has the same.
    void setWindow(const Window &window, bool zoomed);
    void takeWindow(const Window &window) { setWindow(window, window.from != 0 || window.to != shown_to_); }
    void scrollTo(int row);
    const SpanIndex &spans() const;
    bool moduleWorks() const { return stage_ && stage_->index().moduleWorks(); }
    const Track &trackOfRow(int row) const;
    // known: the position up to which anything is shown.
    int known() const;
    double placeOf(const Moment &m) const;
    double placeOfPosition(int position) const { return stage_ ? placeOf(momentOf(position)) : 0; }
    // columns: of the order axis, without those before the first position; the number that the
    // window shows as event N.
    int columns() const;
    int firstColumn() const;
    int level() const { return stage_->playhead()->level(); }
    qreal xOf(double place) const;
    double placeAt(qreal x) const;
    qreal axisWidth() const { return std::max<qreal>(1, width() - labelWidth() - 8); }
    int positionAt(qreal x) const;
    // momentOf: the moment behind the first n events.
    Moment momentOf(int position) const;
    qreal rowTop(int row) const { return axisHeight() + 2 + layout_.rows()[std::size_t(row)].top - scroll_; }

    QPointer<Stage> stage_;
    Axis axis_ = Time;
    int choice_ = -1;
    QVariantMap colour_map_;
    TimelineColours colours_;
    bool reveal_ = false, shrinks_ = false;
    QPointer<TimelineItem> peer_;
    int origin_ = 0;
    TimeScale scale_;
    Window window_;
    bool zoomed_ = false;
    qreal played_to_ = 1, shown_to_ = 1;
    qreal least_to_ = 0;  // playedTo is no less: where the user has clicked the axis must not run away
    std::vector<int> tracks_;
    RowLayout layout_;
    qreal scroll_ = 0;
    int cursor_ = -1;  // row
    Moment jumped_from_;
    int group_width_ = 50, name_width_ = 110;
    TaskId actor_ = no_task;  // whose row is shown though it may be none of the module's
    int acted_ = -1;  // position at which showActor() was last asked
    int scaled_ = 0;  // position that the scale was made for
    int timed_from_ = 0;
};

}  // namespace wqlab
