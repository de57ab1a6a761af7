#include "snapshot.h"

#include <QMetaProperty>

#include "window_fixture.h"

namespace wqlab {
namespace {

void write(QString *out, const QString &indent, const QAbstractItemModel &model);

void writeValue(QString *out, const QString &indent, const QByteArray &name,
                const QVariant &value) {
    if (auto *object = value.value<QObject *>()) {
        if (auto *model = qobject_cast<QAbstractItemModel *>(object)) {
            *out += indent + QString::fromLatin1(name) + QStringLiteral(":\n");
            write(out, indent + QStringLiteral("  "), *model);
        }
        return;
    }
    QString text = value.toString();
    if (text.isEmpty())
        for (const QVariant &part : value.toList())
            text += part.canConvert<CodeBadge>() ? part.value<CodeBadge>().text + u';'
                                                 : part.toString() + u';';
    *out += indent + QString::fromLatin1(name) + u'=' + text + u'\n';
}

void write(QString *out, const QString &indent, const QAbstractItemModel &model) {
    QMap<int, QByteArray> roles;
    const QHash<int, QByteArray> names = model.roleNames();
    for (auto it = names.begin(); it != names.end(); ++it)
        if (it.value() != "pillKey")
            roles.insert(it.key(), it.value());
    for (int row = 0; row < model.rowCount(); ++row) {
        *out += indent + QStringLiteral("- row %1\n").arg(row);
        for (auto it = roles.begin(); it != roles.end(); ++it)
            writeValue(out, indent + QStringLiteral("  "), it.value(),
                       model.data(model.index(row, 0), it.key()));
    }
}

}  // namespace

QString snapshotOf(Stage &stage) {
    stage.pills()->dropLeaving();
    QString out;
    const QMetaObject *meta = stage.metaObject();
    for (int i = meta->propertyOffset(); i < meta->propertyCount(); ++i)
        writeValue(&out, {}, meta->property(i).name(), meta->property(i).read(&stage));
    return out;
}

QList<PillItem *> pillItems(QQuickWindow &window) {
    QList<PillItem *> pills;
    for (QQuickItem *item : visibleTree(window.contentItem()))
        if (auto *pill = qobject_cast<PillItem *>(item))
            pills << pill;
    return pills;
}

QString pillsOf(QQuickWindow &window) {
    QStringList lines;
    for (const PillItem *pill : pillItems(window))
        if (pill->placed())
            lines << QStringLiteral("%1 %2 %3 %4x%5 %6")
                         .arg(pill->property("pillName").toString())
                         .arg(pill->x(), 0, 'f', 1)
                         .arg(pill->y(), 0, 'f', 1)
                         .arg(pill->width(), 0, 'f', 1)
                         .arg(pill->height(), 0, 'f', 1)
                         .arg(pill->exact());
    lines.sort();
    return lines.join(u'\n');
}

}  // namespace wqlab
