// TimerShelf: the module's armed timers, each with the pill of the work that it will queue.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Row {
    id: shelf

    required property Stage stage
    required property PillBoard board

    spacing: 14
    // Where room is short the shelf is there only for timers that are armed.
    property bool always: true

    visible: always || stage.timers.count > 0

    Chip {
        stage: shelf.stage
        text: qsTr("timers")
        mono: false
        note: shelf.stage.timers.count === 0 ? qsTr("none armed")
                                             : qsTr("%1 armed").arg(shelf.stage.timers.count)
        enabled: false
    }
    Repeater {
        model: shelf.stage.timers

        Item {
            id: entry

            required property string timerId
            required property string timerName
            required property string timerStatus
            required property string timerSlot

            implicitWidth: body.implicitWidth
            implicitHeight: 32

            Row {
                id: body

                spacing: 8
                anchors.verticalCenter: parent.verticalCenter

                PillSlot {
                    width: entry.timerSlot !== "" ? Theme.pillWidth(entry.timerName) : 0
                    height: 24
                    name: entry.timerSlot
                    board: shelf.board
                    visible: width > 0
                }
                Chip {
                    stage: shelf.stage
                    thing: entry.timerId
                    text: entry.timerSlot !== "" ? qsTr("fires") : entry.timerName
                    mono: entry.timerSlot === ""
                    note: entry.timerStatus
                }
            }
        }
    }
}
