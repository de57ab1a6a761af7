// HintTip: a short note under the thing that the pointer rests on.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.ToolTip {
    id: tip

    property bool shown: false

    visible: shown
    delay: 500
    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + 6 : 0
    margins: 6
    padding: 6
    leftPadding: 9
    rightPadding: 9
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding

    contentItem: Label {
        text: tip.text
        font.pixelSize: Theme.sizeSmall
        color: Theme.panel
    }
    background: Rectangle {
        radius: 6
        color: Theme.text
    }
}
