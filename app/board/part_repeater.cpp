#include "board/part_repeater.h"

#include <QJSValue>
#include <QMetaProperty>
#include <QQmlContext>
#include <QQmlInfo>

namespace wqlab {
namespace {

constexpr int whole_value = -1;  // the role of a list's values

void write(QQuickItem *item, int property, const QVariant &value) {
    item->metaObject()->property(property).write(item, value);
}

}  // namespace

PartRepeater::PartRepeater(QQuickItem *parent) : QQuickItem(parent) {}

PartRepeater::~PartRepeater() {
    qDeleteAll(items_);
    qDeleteAll(spare_);
}

void PartRepeater::setModel(const QVariant &model) {
    const QVariant plain = model.userType() == qMetaTypeId<QJSValue>() ? model.value<QJSValue>().toVariant() : model;
    if (plain == model_)
        return;
    model_ = plain;
    if (source_)
        source_->disconnect(this);
    source_ = qobject_cast<QAbstractItemModel *>(plain.value<QObject *>());
    list_ = plain.canConvert<QVariantList>() ? plain.toList() : QVariantList();
    known_ = false;
    if (source_)
        listen();
    if (awake())
        show();
    emit modelChanged();
}

void PartRepeater::setDelegate(QQmlComponent *delegate) {
    if (delegate == delegate_)
        return;
    qDeleteAll(items_);
    qDeleteAll(spare_);
    items_.clear();
    spare_.clear();
    known_ = false;
    delegate_ = delegate;
    if (awake())
        show();
    emit delegateChanged();
}

void PartRepeater::listen() {
    const QAbstractItemModel *m = source_;
    connect(m, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int a, int b) {
        if (awake())
            insert(a, b);
    });
    connect(m, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int a, int b) {
        if (awake())
            remove(a, b);
    });
    connect(m, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex &, int a, int b, const QModelIndex &, int to) {
                if (awake())
                    move(a, b, to);
            });
    connect(m, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &a, const QModelIndex &b, const QVector<int> &roles) {
                if (awake())
                    change(a.row(), b.row(), roles);
            });
    connect(m, &QAbstractItemModel::modelReset, this, [this] { if (awake()) show(); });
    connect(m, &QAbstractItemModel::layoutChanged, this, [this] { if (awake()) show(); });
    connect(m, &QObject::destroyed, this, [this] { setModel({}); });
}

void PartRepeater::know(const QQuickItem *item) {
    known_ = true;
    const QMetaObject *type = item->metaObject();
    index_ = type->indexOfProperty("index");
    told_.clear();
    const QHash<int, QByteArray> roles =
        source_ ? source_->roleNames() : QHash<int, QByteArray>{{whole_value, QByteArrayLiteral("modelData")}};
    for (auto role = roles.begin(); role != roles.end(); ++role)
        if (const int property = type->indexOfProperty(role.value()); property >= 0)
            told_.append({role.key(), property});
}

bool PartRepeater::awake() {
    stale_ = stale_ || asleep_;
    return !stale_ && delegate_ && isComponentComplete();
}

int PartRepeater::rows() const {
    return source_ ? source_->rowCount() : !list_.isEmpty() ? int(list_.size()) : std::max(0, model_.toInt());
}

void PartRepeater::componentComplete() {
    QQuickItem::componentComplete();
    show();
}

void PartRepeater::itemChange(ItemChange change, const ItemChangeData &data) {
    if (change == ItemSceneChange) {
        asleep_ = !data.window;
        if (stale_ && !asleep_)
            polish();
    }
    QQuickItem::itemChange(change, data);
}

void PartRepeater::updatePolish() {
    if (stale_ && !asleep_)
        show();
}

void PartRepeater::show() {
    stale_ = false;
    if (!delegate_)
        return;
    const int was = count(), is = rows();
    if (was > is)
        remove(is, was - 1);
    change(0, std::min(was, is) - 1, {});
    if (is > was)
        insert(was, is - 1);
}

void PartRepeater::insert(int first, int last) {
    for (int row = first; row <= last; ++row) {
        QQuickItem *item = nullptr;
        if (spare_.isEmpty()) {
            item = make(row);
        } else {
            item = spare_.takeLast();
            fill(item, row);
            item->setParentItem(parentItem());
        }
        items_.insert(row, item);
    }
    order(first);
    emit countChanged();
}

void PartRepeater::remove(int first, int last) {
    const QVector<QQuickItem *> gone = items_.mid(first, last - first + 1);
    items_.remove(first, last - first + 1);
    for (QQuickItem *item : gone)
        layAside(item);
    order(first);
    emit countChanged();
}

void PartRepeater::move(int first, int last, int to) {
    const int many = last - first + 1;
    const QVector<QQuickItem *> moved = items_.mid(first, many);
    items_.remove(first, many);
    int row = to > first ? to - many : to;
    for (QQuickItem *item : moved)
        items_.insert(row++, item);
    order(std::min(first, to));
}

void PartRepeater::change(int first, int last, const QVector<int> &roles) {
    for (int row = first; row <= last; ++row)
        fill(items_[row], row, roles);
}

void PartRepeater::order(int row) {
    QQuickItem *before = row > 0 ? items_[row - 1] : this;
    for (; row < count(); ++row) {
        QQuickItem *item = items_[row];
        if (!item)
            continue;
        if (before && item->parentItem() == before->parentItem())
            item->stackAfter(before);
        if (index_ >= 0)
            write(item, index_, row);
        before = item;
    }
}

QVariant PartRepeater::valueOf(int row, int role) const {
    if (role == whole_value)
        return row < list_.size() ? list_[row] : QVariant(row);
    return source_->data(source_->index(row, 0), role);
}

QQuickItem *PartRepeater::make(int row) {
    QQmlContext *context = delegate_->creationContext();
    QObject *object = delegate_->beginCreate(context ? context : qmlContext(this));
    QQuickItem *item = qobject_cast<QQuickItem *>(object);
    if (!item) {
        if (object)
            delegate_->completeCreate();
        qmlWarning(this, delegate_->errors()) << "no item could be made of the delegate";
        delete object;
        return nullptr;
    }
    if (!known_)
        know(item);
    const QMetaObject *type = item->metaObject();
    const auto nameOf = [type](int property) { return QString::fromLatin1(type->property(property).name()); };
    QVariantMap values;
    for (const Told &told : std::as_const(told_))
        values.insert(nameOf(told.property), valueOf(row, told.role));
    if (index_ >= 0)
        values.insert(nameOf(index_), row);
    item->setParent(this);
    item->setParentItem(parentItem());
    delegate_->setInitialProperties(item, values);
    delegate_->completeCreate();
    if (delegate_->isError())
        qmlWarning(this, delegate_->errors()) << "an item was not told all that it asks for";
    return item;
}

void PartRepeater::fill(QQuickItem *item, int row, const QVector<int> &roles) {
    if (!item)
        return;
    if (!known_)
        know(item);
    for (const Told &told : std::as_const(told_))
        if (roles.isEmpty() || roles.contains(told.role))
            write(item, told.property, valueOf(row, told.role));
    if (index_ >= 0)
        write(item, index_, row);
}

void PartRepeater::layAside(QQuickItem *item) {
    if (!item)
        return;
    item->setParentItem(&aside_);
    if (keeps_)
        spare_.append(item);
    else
        item->deleteLater();
}

}  // namespace wqlab
