// CodeBadgeFace: a task at a line: filled while it is on a CPU.
import QtQuick
import Wqlab

Rectangle {
    id: badge

    property string words
    property bool busy: false
    property bool lit: false

    signal tapped

    width: label.implicitWidth + 14
    radius: height / 2
    color: busy ? Theme.text : Theme.raised
    border.width: lit ? 2 : 1
    border.color: lit ? Theme.accent : Theme.text

    CodeLabel {
        id: label

        anchors.centerIn: parent
        text: badge.words
        font.pixelSize: Theme.sizeTiny
        font.weight: Font.Bold
        color: badge.busy ? Theme.panel : Theme.text
        Accessible.ignored: true
    }
    TapHandler {
        onTapped: badge.tapped()
    }
}
