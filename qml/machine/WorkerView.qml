// WorkerView: a worker, what it does, and the place of the work that it executes.
import QtQuick
import Wqlab

Rectangle {
    id: worker

    required property Stage stage
    required property PillBoard board
    required property string workerId
    required property string workerName
    required property string workerStatus
    required property string workerWork
    required property string workerSlot
    required property bool workerIdle
    required property bool workerManager
    required property bool workerRescuer
    required property EntryModel workerScheduled
    property bool dense: false
    readonly property bool narrow: width < 400
    readonly property real pillWidth: workerWork !== "" ? Theme.pillWidth(workerWork) : 0
    // stacked: the pill does not fit beside the name.
    readonly property bool stacked: pillWidth > 0 && name.width + pillWidth + 38 > width
    readonly property bool lit: stage.selected === workerId

    implicitHeight: body.implicitHeight + (scheduled.visible ? scheduled.height + 8 : 0)
    height: implicitHeight
    radius: Theme.radiusRow
    color: Theme.raised
    border.width: lit ? 2 : 1
    border.color: lit ? Theme.accent : Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1: %2").arg(workerName).arg(workerStatus)

    Item {
        id: body

        width: parent.width
        implicitHeight: head.implicitHeight + (worker.stacked ? place.height + 6 : 0)

        Item {
            id: head

            width: parent.width
            implicitHeight: worker.narrow ? (worker.dense ? 46 : 50) : worker.dense ? 34 : 42

            CodeLabel {
                id: name

                x: 14
                y: worker.narrow ? (parent.height - 36) / 2 : (parent.height - height) / 2
                text: worker.workerName
                font.pixelSize: Theme.sizeBody
                font.weight: Font.DemiBold
                color: worker.workerIdle ? Theme.dim : Theme.text
                Accessible.ignored: true
            }
            Label {
                x: worker.narrow ? 14 : name.x + name.width + 16
                y: worker.narrow ? (parent.height - 36) / 2 + 19 : (parent.height - height) / 2
                width: Math.max(0, (worker.stacked ? worker.width - 14 : place.x - 8) - x)
                text: worker.workerManager ? qsTr("manager · %1").arg(worker.workerStatus)
                                           : worker.workerRescuer
                                             ? qsTr("rescuer · %1").arg(worker.workerStatus)
                                             : worker.workerStatus
                font.pixelSize: Theme.sizeSmall
                color: Theme.dim
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        PillSlot {
            id: place

            x: worker.stacked ? 14 : parent.width - width - 12
            y: worker.stacked ? head.height - 2 : (head.height - height) / 2
            width: worker.pillWidth
            height: 24
            name: worker.workerSlot
            board: worker.board
        }
    }
    EntryWell {
        id: scheduled

        anchors.top: body.bottom
        x: 14
        width: parent.width - 28
        plain: true
        board: worker.board
        entries: worker.workerScheduled
        hint: qsTr("next in this worker")
        visible: !empty
    }
    Selectable {
        anchors.fill: parent
        stage: worker.stage
        thing: worker.workerId
        spoken: qsTr("%1: %2").arg(worker.workerName).arg(worker.workerStatus)
    }
    NumberAnimation on opacity {
        from: 0
        to: 1
        duration: Theme.motion
    }
}
