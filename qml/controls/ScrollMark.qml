// ScrollMark: the scroll bar of a list, thin and quiet.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.ScrollBar {
    id: bar

    implicitWidth: 8
    implicitHeight: 8
    padding: 2
    minimumSize: 0.08
    visible: size < 1

    contentItem: Rectangle {
        implicitWidth: 4
        implicitHeight: 4
        radius: 2
        color: bar.pressed || bar.hovered ? Theme.dim : Theme.hairline
    }
}
