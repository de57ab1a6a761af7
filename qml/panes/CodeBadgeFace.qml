// CodeBadgeFace: a task at a line: filled while it is on a CPU; words alone where it comes next.
import QtQuick
import Wqlab

Rectangle {
    id: badge

    property string words
    property bool busy: false
    property bool lit: false
    property bool next: false

    signal tapped

    width: label.implicitWidth + 14
    radius: height / 2
    color: next ? "transparent" : busy ? Theme.text : Theme.raised
    border.width: next ? 0 : lit ? 2 : 1
    border.color: lit ? Theme.accent : Theme.text

    CodeLabel {
        id: label

        anchors.centerIn: parent
        text: badge.words
        font.pixelSize: Theme.sizeTiny
        font.weight: badge.next ? Font.Normal : Font.Bold
        color: badge.next ? Theme.accent : badge.busy ? Theme.panel : Theme.text
        Accessible.ignored: true
    }
    TapHandler {
        onTapped: badge.tapped()
    }
}
