// part_repeater.h: an item a row, used again.
#pragma once
#include <QAbstractItemModel>
#include <QPointer>
#include <QQmlComponent>
#include <QQuickItem>

namespace wqlab {

// PartRepeater: makes an item of delegate for each row of model, beside itself, in the rows' order. The item of a row
// that goes is laid aside, out of the window, and shows the next row that comes: that costs less than to make one.
// Under Qt 6.4's Repeater an item that was let go of waits for the event loop to delete it while the garbage collector
// may take its context; told of a new row by then it crashes. Here an item keeps its context, and hears nothing aside.
class PartRepeater : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    // model: a QAbstractItemModel, each role a property of the delegate of that name; a list, each value its modelData;
    // or how many. A property index is the row. Without a model or a delegate there is nothing.
    Q_PROPERTY(QVariant model READ model WRITE setModel NOTIFY modelChanged FINAL)
    Q_PROPERTY(QQmlComponent *delegate READ delegate WRITE setDelegate NOTIFY delegateChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    // keeps: items are used again. Not those that do something once they are made.
    Q_PROPERTY(bool keeps MEMBER keeps_ FINAL)
    Q_CLASSINFO("DefaultProperty", "delegate")

public:
    explicit PartRepeater(QQuickItem *parent = nullptr);
    ~PartRepeater() override;

    QVariant model() const { return model_; }
    void setModel(const QVariant &model);
    QQmlComponent *delegate() const { return delegate_; }
    void setDelegate(QQmlComponent *delegate);
    int count() const { return int(items_.size()); }
    // itemAt: null where there is none.
    Q_INVOKABLE QQuickItem *itemAt(int row) const { return items_.value(row); }

signals:
    void modelChanged();
    void delegateChanged();
    void countChanged();

protected:
    void componentComplete() override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void updatePolish() override;

private:
    // Told: the delegate's property for a role, or for a list's values.
    struct Told {
        int role = 0, property = 0;
    };
    void listen();
    // know: told_ and index_, of any item of the delegate.
    void know(const QQuickItem *item);
    // awake: what changes is followed; aside it is not, and all is looked at again once the window polishes its items.
    bool awake();
    int rows() const;
    // show: an item for each row, those that there are already in place.
    void show();
    void insert(int first, int last);
    void remove(int first, int last);
    void move(int first, int last, int to);
    void change(int first, int last, const QVector<int> &roles);
    QQuickItem *make(int row);
    void fill(QQuickItem *item, int row, const QVector<int> &roles = {});
    QVariant valueOf(int row, int role) const;
    void layAside(QQuickItem *item);
    // order: of the items from row on: behind one another, and by number.
    void order(int row);

    QVariant model_;
    QPointer<QAbstractItemModel> source_;
    QVariantList list_;
    QPointer<QQmlComponent> delegate_;
    QVector<Told> told_;
    int index_ = -1;  // the delegate's property index, -1 when it has none
    bool known_ = false;
    QVector<QQuickItem *> items_, spare_;
    QQuickItem aside_;
    bool keeps_ = true, asleep_ = false, stale_ = false;
};

}  // namespace wqlab
