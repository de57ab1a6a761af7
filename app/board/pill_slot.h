// pill_slot.h: a place on the stage where a pill may stand.
#pragma once
#include <QPointer>
#include <QQuickItem>

namespace wqlab {

class PillBoard;

// PillSlot: draws nothing. Its rectangle on the board is where the pill with this name among its
// places stands.
class PillSlot : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    Q_PROPERTY(wqlab::PillBoard *board READ board WRITE setBoard NOTIFY boardChanged FINAL)

public:
    explicit PillSlot(QQuickItem *parent = nullptr);
    ~PillSlot() override;

    QString name() const { return name_; }
    void setName(const QString &name);
    PillBoard *board() const;
    void setBoard(PillBoard *board);

signals:
    void nameChanged();
    void boardChanged();

private:
    QString name_;
    QPointer<PillBoard> board_;
};

}  // namespace wqlab
