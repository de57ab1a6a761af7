// ModuleStrip: the module's memory: the works at home, who is in its code, and its timers.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Column {
    id: strip

    required property Stage stage
    required property PillBoard board

    readonly property bool roomy: width > 800

    spacing: 6

    Row {
        spacing: 8

        Label {
            text: qsTr("MODULE")
            font.pixelSize: Theme.sizeTiny
            font.weight: Font.Bold
            color: Theme.faint
        }
        Label {
            text: strip.stage.moduleName
            font.pixelSize: Theme.sizeTiny
            font.weight: Font.Bold
            color: Theme.faint
            visible: text !== ""
        }
    }

    Rectangle {
        width: strip.width
        height: Math.max(48, flow.height + 16)
        radius: 10
        color: Theme.card
        border.width: 1
        border.color: Theme.hairline
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("memory of the module")

        Flow {
            id: flow

            x: 14
            y: 8
            width: parent.width - 28
            spacing: 18

            Repeater {
                model: strip.stage.homes

                WorkHome {
                    roomy: strip.roomy
                    stage: strip.stage
                    board: strip.board
                }
            }
            Rectangle {
                id: rule

                // nextY: where what stands next to it is, -1 when there is nothing.
                readonly property real nextY: callers.count > 0 ? callers.itemAt(0).y
                                              : queues.count > 0 ? queues.itemAt(0).y
                                              : shelf.visible ? shelf.y : -1

                width: 1
                height: 32
                color: Theme.hairline
                // At the end of a line it would divide nothing.
                opacity: x > 0 && nextY === y ? 1 : 0
            }
            Repeater {
                id: callers

                model: strip.stage.callers

                CallerChip {
                    roomy: strip.roomy
                    stage: strip.stage
                }
            }
            Repeater {
                id: queues

                model: strip.stage.workqueues

                Chip {
                    required property string workqueueId
                    required property string workqueueName
                    required property string workqueueStatus

                    stage: strip.stage
                    thing: workqueueId
                    text: qsTr("workqueue %1").arg(workqueueName)
                    note: workqueueStatus
                }
            }
            TimerShelf {
                id: shelf

                always: strip.width > 1000
                stage: strip.stage
            }
            Repeater {
                model: strip.stage.timers

                TimerEntry {
                    stage: strip.stage
                    board: strip.board
                }
            }
        }
    }
}
