// MoveGlow: a ring round a CPU that can move next.
import QtQuick
import Wqlab

Rectangle {
    property bool on: false

    anchors.fill: parent
    anchors.margins: -3
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
    opacity: on && !Theme.presenting ? 0.55 : 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.fade
        }
    }
}
