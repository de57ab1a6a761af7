// timeline_item.h: the timeline as one painted item.
#pragma once
#include <QPointer>
#include <QQuickPaintedItem>

#include "models/stage.h"
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
    Q_PROPERTY(int labelWidth READ labelWidth NOTIFY rowsChanged FINAL)
    Q_PROPERTY(int rowCount READ rowCount NOTIFY rowsChanged FINAL)
    Q_PROPERTY(int wantedHeight READ wantedHeight NOTIFY rowsChanged FINAL)
    Q_PROPERTY(qreal playheadX READ playheadX NOTIFY playheadChanged FINAL)
    Q_PROPERTY(qreal furthestX READ furthestX NOTIFY playheadChanged FINAL)
    Q_PROPERTY(bool zoomed READ zoomed NOTIFY windowChanged FINAL)
    Q_PROPERTY(QString description READ description NOTIFY playheadChanged FINAL)

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
    // labelWidth: width of the column with the names of tasks.
    int labelWidth() const { return label_width_; }
    int rowCount() const { return int(rows_.size()); }
    // wantedHeight: what all rows need.
    int wantedHeight() const;
    qreal playheadX() const;
    // furthestX: right of it nothing was played yet.
    qreal furthestX() const;
    bool zoomed() const { return window_.width() < 1; }
    // xOfMoment: where a moment stands.
    qreal xOfMoment(const Moment &m) const { return xOf(placeOf(m)); }
    // description: the rows in words, for a screen reader.
    QString description() const;

    void paint(QPainter *painter) override;

public slots:
    // seekAt: the playhead to the moment at x, not beyond what there is.
    void seekAt(qreal x);
    // pick: selects the work of the span at a point.
    void pick(qreal x, qreal y);
    void zoom(qreal factor, qreal x);
    void pan(qreal pixels);
    void fit();

signals:
    void stageChanged();
    void axisChanged();
    void coloursChanged();
    void rowsChanged();
    void playheadChanged();
    void windowChanged();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    friend class TimelinePainter;
    void rescale();
    void grow();
    void chooseAxis();
    Axis suggestedAxis() const;
    void follow();
    const SpanIndex &spans() const;
    double placeOf(const Moment &m) const;
    double placeOfPosition(int position) const;
    // columns: of the order axis, without those before the first position; the number that the
    // window shows as event N.
    int columns() const;
    int firstColumn() const;
    int level() const { return stage_->playhead()->level(); }
    qreal xOf(double place) const;
    double placeAt(qreal x) const;
    int positionAt(qreal x) const;
    // momentOf: the moment behind the first n events.
    Moment momentOf(int position) const;

    QPointer<Stage> stage_;
    Axis axis_ = Time;
    int choice_ = -1;
    QVariantMap colour_map_;
    TimelineColours colours_;
    TimeScale scale_;
    Window window_;
    std::vector<int> rows_;
    int label_width_ = 120;
    int scaled_ = 0;  // events that the scale was made for
};

}  // namespace wqlab
