// machine_layout.h: how the CPUs are laid out in the room that the window leaves them.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "board/density.h"
#include "models/cpu_model.h"

namespace wqlab {

// MachineLayout: CPUs with the module's work stand as cards side by side; the others are strips, or
// short rows one below the other where they are many.
class MachineLayout : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wqlab::CpuModel *cpus READ cpus WRITE setCpus NOTIFY roomChanged FINAL REQUIRED)
    Q_PROPERTY(wqlab::PoolModel *unbound READ unbound WRITE setUnbound NOTIFY roomChanged FINAL REQUIRED)
    Q_PROPERTY(QSizeF room READ room WRITE setRoom NOTIFY roomChanged FINAL)
    Q_PROPERTY(qreal unit READ unit WRITE setUnit NOTIFY roomChanged FINAL)
    Q_PROPERTY(wqlab::density::Level level READ level NOTIFY planned FINAL)
    Q_PROPERTY(wqlab::density::RowSizes rows READ rows NOTIFY planned FINAL)
    Q_PROPERTY(int columns READ columns NOTIFY planned FINAL)
    Q_PROPERTY(qreal cardsWidth READ cardsWidth NOTIFY planned FINAL)
    Q_PROPERTY(QList<qreal> cardHeights READ cardHeights NOTIFY planned FINAL)
    Q_PROPERTY(qreal cardsHeight READ cardsHeight NOTIFY planned FINAL)
    Q_PROPERTY(int stripColumns READ stripColumns NOTIFY planned FINAL)
    Q_PROPERTY(bool stripsStacked READ stripsStacked NOTIFY planned FINAL)

public:
    explicit MachineLayout(QObject *parent = nullptr) : QObject(parent) {}

    CpuModel *cpus() const { return cpus_; }
    void setCpus(CpuModel *cpus) { set(cpus_, cpus); }
    PoolModel *unbound() const { return unbound_; }
    void setUnbound(PoolModel *unbound) { set(unbound_, unbound); }
    // room: for cards, strips and the unbound pools.
    QSizeF room() const { return room_; }
    void setRoom(QSizeF room) { set(room_, room); }
    // unit: size of type, 1 as designed.
    qreal unit() const { return unit_; }
    void setUnit(qreal unit) { set(unit_, unit); }

    density::Level level() const { return plan_.level; }
    density::RowSizes rows() const { return density::rowSizes(plan_.level, unit_); }
    int columns() const { return plan_.columns; }
    qreal cardsWidth() const { return cards_width_; }
    // cardHeights: of each CPU, what the cards of its row need; 0 of a strip. cardsHeight: all rows and their gaps.
    QList<qreal> cardHeights() const { return card_heights_; }
    qreal cardsHeight() const { return cards_height_; }
    int stripColumns() const { return strip_columns_; }
    // stripsStacked: strips are short rows, not tall columns.
    bool stripsStacked() const { return strips_stacked_; }

public slots:
    // plan: anew, when the rows have changed.
    void plan();

signals:
    void roomChanged();
    void planned();

private:
    template <class T> void set(T &field, const T &value) {
        if (field == value)
            return;
        field = value;
        emit roomChanged();
        plan();
    }
    void planStrips(int folded, bool alone);
    void measure(const std::vector<density::CardDemand> &cards);

    CpuModel *cpus_ = nullptr;
    PoolModel *unbound_ = nullptr;
    QSizeF room_;
    qreal unit_ = 1;
    density::Plan plan_;
    qreal cards_width_ = 0;
    QList<qreal> card_heights_;
    qreal cards_height_ = 0;
    int strip_columns_ = 1;
    bool strips_stacked_ = false;
};

}  // namespace wqlab
