// machine_layout.h: how the CPUs are laid out in the room that the window leaves them.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "board/density.h"
#include "models/cpu_model.h"

namespace wqlab {

// MachineRows: the row sizes that are in use. All of them change together.
class MachineRows : public QObject, private density::RowSizes {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a layout")
    Q_PROPERTY(qreal head MEMBER head NOTIFY changed FINAL)
    Q_PROPERTY(qreal frame MEMBER frame NOTIFY changed FINAL)
    Q_PROPERTY(qreal pad MEMBER pad NOTIFY changed FINAL)
    Q_PROPERTY(qreal gap MEMBER gap NOTIFY changed FINAL)
    Q_PROPERTY(qreal pool MEMBER pool NOTIFY changed FINAL)
    Q_PROPERTY(qreal foldedPool MEMBER foldedPool NOTIFY changed FINAL)
    Q_PROPERTY(qreal caption MEMBER caption NOTIFY changed FINAL)
    Q_PROPERTY(qreal wellInset MEMBER wellInset NOTIFY changed FINAL)
    Q_PROPERTY(qreal worker MEMBER worker NOTIFY changed FINAL)
    Q_PROPERTY(qreal workerNarrow MEMBER workerNarrow NOTIFY changed FINAL)
    Q_PROPERTY(qreal rowGap MEMBER rowGap NOTIFY changed FINAL)
    Q_PROPERTY(qreal queue MEMBER queue NOTIFY changed FINAL)
    Q_PROPERTY(qreal pill MEMBER pill NOTIFY changed FINAL)
    Q_PROPERTY(qreal unbound MEMBER unbound NOTIFY changed FINAL)
    Q_PROPERTY(int wellRows MEMBER wellRows NOTIFY wellsChanged FINAL)
    Q_PROPERTY(bool idleFolded MEMBER idleFolded NOTIFY changed FINAL)
    Q_PROPERTY(bool workersFolded MEMBER workersFolded NOTIFY changed FINAL)

public:
    explicit MachineRows(QObject *parent = nullptr) : QObject(parent) { show(density::rowSizes(density::Roomy, 1)); }
    const density::RowSizes &sizes() const { return *this; }
    void show(const density::RowSizes &sizes) {
        const int wells = wellRows;
        wellRows = sizes.wellRows;
        const bool same = sizes == *this;
        RowSizes::operator=(sizes);
        if (!same)
            emit changed();
        if (wells != wellRows)
            emit wellsChanged();
    }

signals:
    void changed();
    // wellsChanged: lists have got more room, or less. That comes more often than another level.
    void wellsChanged();
};

// MachineLayout: CPUs with the module's work stand as cards side by side; the others are strips, or
// short rows one below the other where they are many. Where there is no room for all cards, those on which nothing of the
// module has been for a while give theirs to the others.
class MachineLayout : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wqlab::CpuModel *cpus READ cpus WRITE setCpus NOTIFY roomChanged FINAL REQUIRED)
    Q_PROPERTY(wqlab::PoolModel *unbound READ unbound WRITE setUnbound NOTIFY roomChanged FINAL REQUIRED)
    Q_PROPERTY(QSizeF room READ room WRITE setRoom NOTIFY roomChanged FINAL)
    // roomBesideWords: the height that is left where the module's strip tells every work in words; crowded: that is too little.
    Q_PROPERTY(qreal roomBesideWords READ roomBesideWords WRITE setRoomBesideWords NOTIFY roomChanged FINAL)
    Q_PROPERTY(bool crowded READ crowded NOTIFY planned FINAL)
    Q_PROPERTY(qreal unit READ unit WRITE setUnit NOTIFY roomChanged FINAL)
    Q_PROPERTY(wqlab::density::Level level READ level NOTIFY planned FINAL)
    Q_PROPERTY(wqlab::MachineRows *rows READ rows CONSTANT FINAL)
    // selected: id of the selected thing, whose CPU keeps its card.
    Q_PROPERTY(QString selected READ selected WRITE setSelected NOTIFY roomChanged FINAL)
    // cards: of each CPU, whether it is a card; cardCount: how many are.
    Q_PROPERTY(QList<bool> cards READ cards NOTIFY planned FINAL)
    Q_PROPERTY(int cardCount READ cardCount NOTIFY planned FINAL)
    Q_PROPERTY(int columns READ columns NOTIFY planned FINAL)
    // unboundBeside: the card of the unbound pools is the last of the CPUs' only row, not below them.
    Q_PROPERTY(bool unboundBeside READ unboundBeside NOTIFY planned FINAL)
    Q_PROPERTY(qreal cardsWidth READ cardsWidth NOTIFY planned FINAL)
    Q_PROPERTY(QList<qreal> cardHeights READ cardHeights NOTIFY measured FINAL)
    Q_PROPERTY(qreal cardsHeight READ cardsHeight NOTIFY measured FINAL)
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
    qreal roomBesideWords() const { return room_beside_words_; }
    void setRoomBesideWords(qreal height) { set(room_beside_words_, height); }
    bool crowded() const { return crowded_; }
    // unit: size of type, 1 as designed.
    qreal unit() const { return unit_; }
    void setUnit(qreal unit) { set(unit_, unit); }

    QString selected() const { return selected_; }
    void setSelected(const QString &selected) { set(selected_, selected); }
    QList<bool> cards() const { return shape_.cards; }
    int cardCount() const { return int(shape_.cards.count(true)); }

    density::Level level() const { return shape_.level; }
    MachineRows *rows() { return &rows_; }
    int columns() const { return shape_.columns; }
    bool unboundBeside() const { return shape_.unbound_beside; }
    qreal cardsWidth() const { return shape_.cards_width; }
    // cardHeights: of each CPU, what the cards of its row need; 0 of a strip. cardsHeight: all rows and their gaps.
    QList<qreal> cardHeights() const { return card_heights_; }
    qreal cardsHeight() const { return cards_height_; }
    int stripColumns() const { return shape_.strip_columns; }
    // stripsStacked: strips are short rows, not tall columns.
    bool stripsStacked() const { return shape_.strips_stacked; }

public slots:
    // plan: anew, when the rows have changed.
    void plan();

signals:
    void roomChanged();
    void planned();
    void measured();

private:
    template <class T> void set(T &field, const T &value) {
        if (field == value)
            return;
        field = value;
        emit roomChanged();
        plan();
    }
    // Shape: what a plan comes to. Most events change nothing of it.
    struct Shape {
        QList<bool> cards;
        density::Level level = density::Roomy;
        int columns = 1;
        bool unbound_beside = false;
        qreal cards_width = 0;
        int strip_columns = 1;
        bool strips_stacked = false;
        bool operator==(const Shape &) const = default;
    };
    // Fit: the layout in a room, and what stands there; unbound pools below the cards, or with them.
    struct Fit {
        Shape shape;
        density::Plan plan;
        std::vector<density::CardDemand> cards;
        density::CardDemand below;
    };
    Fit fit(QSizeF room) const;
    // shapeOf: the layout with those cards, whose demands are in all; plan: what it comes to.
    Shape shapeOf(const QList<bool> &cards, std::vector<density::CardDemand> all, const density::CardDemand &below,
                  QSizeF room, density::Plan *plan) const;
    void planStrips(Shape *shape, QSizeF room, int folded, bool alone) const;
    bool holdsSelected(const CpuRow &cpu) const;
    void measure(const std::vector<density::CardDemand> &cards);

    CpuModel *cpus_ = nullptr;
    PoolModel *unbound_ = nullptr;
    QSizeF room_;
    qreal room_beside_words_ = 0;
    bool crowded_ = false;
    qreal unit_ = 1;
    QString selected_;
    Shape shape_;
    QList<qreal> card_heights_;
    qreal cards_height_ = 0;
    MachineRows rows_;
};

}  // namespace wqlab
