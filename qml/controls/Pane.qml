// Pane: one of the parts that F6 goes round, with a line round it while it has the keyboard.
import QtQuick
import Wqlab

FocusScope {
    id: pane

    property string title
    property color ground: Theme.panel

    activeFocusOnTab: false
    Accessible.role: Accessible.Pane
    Accessible.name: title

    Rectangle {
        anchors.fill: parent
        color: pane.ground
    }
    Rectangle {
        anchors.fill: parent
        z: 10
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
        opacity: 0.7
        visible: pane.activeFocus
    }
}
