// ShareBar: how much of something is done.
import QtQuick
import Wqlab

Rectangle {
    id: bar

    property real share: 0
    property color colour: Theme.accent

    implicitHeight: 4
    height: 4
    radius: 2
    color: Theme.hairline
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 percent").arg(Math.round(share * 100))

    Rectangle {
        width: Math.round(parent.width * Math.max(0, Math.min(1, bar.share)))
        height: parent.height
        radius: 2
        color: bar.colour
    }
}
