// accessible_tree.h: a window as a screen reader meets it.
#pragma once
#include <QAccessible>
#include <QQuickWindow>
#include <QString>

namespace wqlab {

// accessibleRole: the one that QML gives; without a screen reader Qt's controls tell only their own.
QAccessible::Role accessibleRole(QAccessibleInterface *node);
// accessibleTree: every visible node in reading order, one a line: role, name, description, value and what state it is in.
QString accessibleTree(QQuickWindow &window);
// accessibleNode: the first visible node of that role whose name contains text; null when there is none.
QAccessibleInterface *accessibleNode(QQuickWindow &window, QAccessible::Role role, const QString &text);
// accessibleNodes: all visible nodes of that role, in reading order.
QList<QAccessibleInterface *> accessibleNodes(QQuickWindow &window, QAccessible::Role role);
// pressNode: what a screen reader's user does with a button. False when the node offers no press.
bool pressNode(QAccessibleInterface *node);

}  // namespace wqlab
