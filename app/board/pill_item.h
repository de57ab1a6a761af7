// pill_item.h: an item that travels between the slots of a board.
#pragma once
#include <QPointer>
#include <QQuickItem>
#include <QStringList>

namespace wqlab {

class PillBoard;

// PillItem: places are names of slots, the most exact first; it stands on the first that exists.
// exact says that this was the first of all; otherwise the thing is somewhere inside the slot,
// which is folded.
class PillItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QStringList places READ places WRITE setPlaces NOTIFY placesChanged FINAL)
    Q_PROPERTY(QString origin READ origin WRITE setOrigin NOTIFY originChanged FINAL)
    Q_PROPERTY(wqlab::PillBoard *board READ board WRITE setBoard NOTIFY boardChanged FINAL)
    Q_PROPERTY(bool exact READ exact NOTIFY exactChanged FINAL)
    Q_PROPERTY(bool placed READ placed NOTIFY exactChanged FINAL)

public:
    explicit PillItem(QQuickItem *parent = nullptr);
    ~PillItem() override;

    QStringList places() const { return places_; }
    void setPlaces(const QStringList &places);
    // origin: the slot that it comes from when it is made while the board is in motion.
    QString origin() const { return origin_; }
    void setOrigin(const QString &origin);
    PillBoard *board() const;
    void setBoard(PillBoard *board);
    bool exact() const { return exact_; }
    // placed: it stands on some slot; otherwise it must not be seen.
    bool placed() const { return placed_; }

signals:
    void placesChanged();
    void originChanged();
    void boardChanged();
    void exactChanged();
    // jumped: it stands elsewhere now without having travelled.
    void jumped();

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    friend class PillBoard;
    QRectF rect() const { return {x(), y(), width(), height()}; }
    void setRect(const QRectF &r);
    void setFound(bool placed, bool exact);

    QStringList places_;
    QString origin_;
    QPointer<PillBoard> board_;
    QRectF start_;  // where it stood when the motion began
    bool fresh_ = true;  // not placed yet since it came into the window
    bool exact_ = false;
    bool placed_ = false;
};

}  // namespace wqlab
