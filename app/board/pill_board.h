// pill_board.h: moves pills from slot to slot.
//
// Slots are laid out by QML like any item. Before each frame the board looks where they are and
// puts every pill on its slot; for the length of a motion, on the straight line between where it
// stood when the state changed and where its slot is now. A window that is resized moves pills with
// their slots, without motion.
#pragma once
#include <QElapsedTimer>
#include <QHash>
#include <QQuickItem>
#include <QVector>

namespace wqlab {

class PillItem;
class PillSlot;

class PillBoard : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    // duration: of a motion, ms; 0: none, pills jump.
    Q_PROPERTY(int duration READ duration WRITE setDuration NOTIFY durationChanged FINAL)
    Q_PROPERTY(bool moving READ moving NOTIFY movingChanged FINAL)

public:
    explicit PillBoard(QQuickItem *parent = nullptr);
    ~PillBoard() override;

    int duration() const { return duration_; }
    void setDuration(int ms);
    bool moving() const { return moving_; }
    // along: how far on its way a pill is after a part of the motion's time. Early and late are the same, so that a
    // step back looks like the step forward played backwards.
    static qreal along(qreal part);
    // changed: where the pills are that the last change of state has moved; null when none was.
    Q_INVOKABLE QRectF changed() const { return changed_; }
    // lit: where the selected things are, items beside the board with a property lit; null: nowhere.
    Q_INVOKABLE QRectF lit() const;

    void addSlot(PillSlot *slot);
    void removeSlot(PillSlot *slot);
    void addPill(PillItem *pill);
    void removePill(PillItem *pill);
    // wake: a frame is wanted because something may have moved.
    void wake();

public slots:
    // begin: the state has just changed; pills travel from where they are to where they belong.
    void begin();
    // settle: every pill where it belongs, now.
    void settle();

signals:
    void durationChanged();
    void movingChanged();
    // settled: a motion has ended.
    void settled();

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void place();
    void end();
    QRectF rectOf(const PillSlot *slot) const;
    const PillSlot *find(const QString &name) const;
    QRectF target(PillItem *pill);

    QMultiHash<QString, PillSlot *> slots_;
    QVector<PillItem *> pills_;
    QElapsedTimer clock_;
    QMetaObject::Connection frames_;
    int duration_ = 220;
    QRectF changed_;
    bool moving_ = false;
    bool jumping_ = false;  // the state has changed, and pills do not travel
};

}  // namespace wqlab
