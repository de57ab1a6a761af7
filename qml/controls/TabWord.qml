// TabWord: the name of a pane of which one is shown.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: tab

    property bool selected: false

    implicitWidth: implicitContentWidth
    implicitHeight: Math.max(34, implicitContentHeight + 6)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.checked: selected

    contentItem: Label {
        text: tab.text
        font.weight: tab.selected ? Font.DemiBold : Font.Medium
        color: tab.selected || tab.hovered ? Theme.text : Theme.dim
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 2.5
            radius: 1
            color: Theme.accent
            visible: tab.selected
        }
        FocusRing {
            inset: -5
            visible: tab.visualFocus
        }
    }
}
