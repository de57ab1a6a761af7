// Narration: the sentence of the last event, and how the run ended if it did not end well.
import QtQuick
import Wqlab

Rectangle {
    id: narration

    required property Stage stage
    readonly property bool failed: stage.ending !== ""

    implicitHeight: Math.max(Theme.px(40), label.implicitHeight + 20)
    height: implicitHeight
    radius: Theme.radiusRow
    color: failed ? Theme.wrongSoft : Theme.accentSoft
    border.width: failed ? 1 : 0
    border.color: Theme.wrong
    Accessible.role: Accessible.AlertMessage
    Accessible.name: stage.told

    Announcer {
        words: narration.stage.told
    }
    MarkedLabel {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.right: note.visible ? note.left : parent.right
        anchors.margins: 14
        marked: narration.stage.markedTold
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    Label {
        id: note

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 14
        //: beside the sentence of an event
        text: qsTr("picture partly inferred")
        font.pixelSize: Theme.sizeTiny
        font.italic: true
        color: Theme.dim
        visible: narration.stage.inferred

        HoverHandler {
            id: over
        }
        HintTip {
            shown: over.hovered
            text: qsTr("A real kernel's trace tells works and switches; pools and lists are concluded from them.")
        }
    }
}
