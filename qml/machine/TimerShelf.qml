// TimerShelf: the module's armed timers over the time ahead: each flag stands where it fires.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Item {
    id: shelf

    required property Stage stage
    required property PillBoard board
    property bool low: false
    readonly property var told: stage.timers.ticks.length > 0 ? stage.timers.toldTicks(flags.axisLength, Theme.px(48)) : []
    readonly property string legend: stage.timers.count === 0 ? "" : qsTr("armed timers: each flag stands where it fires, seen from now")

    visible: stage.timers.used
    implicitHeight: flags.height + axis.height
    Accessible.role: Accessible.List
    Accessible.name: stage.timers.count > 0 ? qsTr("%1 timers armed").arg(stage.timers.count)
                                            : qsTr("no timer armed")

    Label {
        id: title

        anchors.bottom: axis.bottom
        width: Math.max(implicitWidth, Theme.px(52))
        text: qsTr("timers")
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.Bold
        color: Theme.text
    }
    FlagShelf {
        id: flags

        anchors.left: title.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        height: Math.max(implicitHeight, laneHeight)
        laneHeight: packed ? Theme.px(16) : Theme.pillHeight + 5
        mostLanes: shelf.low ? 2 : 4
        packed: shelf.stage.timers.count > 8

        PartRepeater {
            model: shelf.stage.timers

            TimerFlag {
                token: flags.packed
                brief: flags.width < Theme.px(400)
                stage: shelf.stage
                board: shelf.board
            }
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("none armed")
            font.pixelSize: Theme.sizeSmall
            color: Theme.faint
            visible: shelf.stage.timers.count === 0
        }
    }
    Item {
        id: axis

        readonly property real length: flags.axisLength

        anchors.top: flags.bottom
        anchors.left: flags.left
        anchors.right: flags.right
        height: Theme.px(20)

        Rectangle {
            width: shelf.stage.timers.count > 0 ? axis.length : parent.width
            height: 1
            color: Theme.dim
            opacity: shelf.stage.timers.count > 0 ? 1 : 0.4
        }
        PartRepeater {
            model: shelf.stage.timers.count > 0 ? shelf.stage.timers.ticks : []

            Item {
                id: tick

                required property int index
                required property var modelData

                x: axis.length * tick.modelData.at

                Rectangle {
                    width: 1
                    height: 5
                    color: Theme.dim
                }
                Label {
                    x: tick.modelData.at === 0 ? 0 : -width / 2
                    y: 5
                    text: tick.modelData.text
                    font.pixelSize: Theme.sizeTiny
                    color: Theme.dim
                    visible: shelf.told.includes(tick.index)
                    Accessible.ignored: true
                }
            }
        }
    }
}
