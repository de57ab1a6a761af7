#include "accessible_tree.h"

#include <QMetaEnum>
#include <QQmlContext>
#include <QQmlProperty>
#include <QQuickItem>
#include <functional>

namespace wqlab {
namespace {

using Visit = std::function<void(QAccessibleInterface *, int depth)>;

void walk(QAccessibleInterface *node, int depth, const Visit &visit) {
    if (!node || node->state().invisible)
        return;
    visit(node, depth);
    QList<QAccessibleInterface *> children;
    for (int i = 0; i < node->childCount(); ++i)
        children << node->child(i);
    // A list keeps rows that have scrolled away, and makes its rows in any order: a reader goes by what is seen.
    if (accessibleRole(node) == QAccessible::List) {
        children.removeIf([node](QAccessibleInterface *child) { return !child || !node->rect().intersects(child->rect()); });
        std::stable_sort(children.begin(), children.end(), [](QAccessibleInterface *a, QAccessibleInterface *b) {
            return a->rect().top() < b->rect().top();
        });
    }
    for (QAccessibleInterface *child : children)
        walk(child, depth + 1, visit);
}

void walkWindow(QQuickWindow &window, const Visit &visit) {
    walk(QAccessible::queryAccessibleInterface(&window), 0, visit);
}

QString states(const QAccessible::State &s) {
    QString text;
    if (s.disabled)
        text += QStringLiteral(" disabled");
    if (s.checked)
        text += QStringLiteral(" checked");
    if (s.focused)
        text += QStringLiteral(" focused");
    if (s.selected)
        text += QStringLiteral(" selected");
    return text;
}

}  // namespace

QAccessible::Role accessibleRole(QAccessibleInterface *node) {
    QObject *object = node->object();
    const QVariant given =
        qobject_cast<QQuickItem *>(object) ? QQmlProperty::read(object, QStringLiteral("Accessible.role"), qmlContext(object)) : QVariant();
    const auto role = QAccessible::Role(given.toInt());
    return role == QAccessible::NoRole ? node->role() : role;
}

QString accessibleTree(QQuickWindow &window) {
    static const QMetaEnum roles = QMetaEnum::fromType<QAccessible::Role>();
    QString out;
    walkWindow(window, [&out](QAccessibleInterface *node, int depth) {
        out += QString(2 * depth, u' ') + QLatin1String(roles.valueToKey(accessibleRole(node))) +
               QStringLiteral(" \"%1\"").arg(node->text(QAccessible::Name));
        for (const QAccessible::Text part : {QAccessible::Description, QAccessible::Value})
            if (const QString text = node->text(part); !text.isEmpty())
                out += QStringLiteral(" (%1)").arg(text);
        out += states(node->state()) + u'\n';
    });
    return out;
}

QList<QAccessibleInterface *> accessibleNodes(QQuickWindow &window, QAccessible::Role role) {
    QList<QAccessibleInterface *> nodes;
    walkWindow(window, [&nodes, role](QAccessibleInterface *node, int) {
        if (accessibleRole(node) == role)
            nodes.append(node);
    });
    return nodes;
}

QAccessibleInterface *accessibleNode(QQuickWindow &window, QAccessible::Role role,
                                     const QString &text) {
    for (QAccessibleInterface *node : accessibleNodes(window, role))
        if (node->text(QAccessible::Name).contains(text))
            return node;
    return nullptr;
}

// Without a screen reader Qt's controls answer no press of their own; what they do then is to be clicked.
bool pressNode(QAccessibleInterface *node) {
    if (!node || node->state().disabled || !QMetaObject::invokeMethod(node->object(), "clicked"))
        return false;
    QCoreApplication::processEvents();
    return true;
}

}  // namespace wqlab
