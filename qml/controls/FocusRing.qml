// FocusRing: the visible sign that its parent has the keyboard; the parent says when.
import QtQuick
import Wqlab

Rectangle {
    property real inset: -2

    anchors.fill: parent
    anchors.margins: inset
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
    radius: Theme.radiusRow + 2
    visible: false
}
