// TimerEntry: an armed timer with the pill of the work that it will queue.
import QtQuick
import Wqlab

Item {
    id: entry

    required property Stage stage
    required property PillBoard board
    required property string timerId
    required property string timerName
    required property string timerStatus
    required property string timerSlot

    implicitWidth: body.implicitWidth
    implicitHeight: 32

    Row {
        id: body

        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        PillSlot {
            anchors.verticalCenter: parent.verticalCenter
            width: entry.timerSlot !== "" ? Theme.pillWidth(entry.timerName) : 0
            height: 24
            name: entry.timerSlot
            board: entry.board
            visible: width > 0
        }
        Chip {
            stage: entry.stage
            thing: entry.timerId
            text: entry.timerSlot !== "" ? qsTr("fires") : entry.timerName
            mono: entry.timerSlot === ""
            note: entry.timerStatus
        }
    }
}
