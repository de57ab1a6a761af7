// WorkerView: a worker, what it does, and the place of the work that it executes.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Rectangle {
    id: worker

    required property Stage stage
    required property PillBoard board
    required property MachineLayout plan
    required property string workerId
    required property string workerName
    required property string workerStatus
    required property string workerBrief
    required property string workerWork
    required property string workerHolds
    required property string workerSlot
    required property int workerForm
    required property bool workerIdle
    required property bool workerKilled
    required property bool workerManager
    required property bool workerRescuer
    required property EntryModel workerScheduled
    readonly property bool tight: plan.level >= Density.Compact
    readonly property bool narrow: !tight && width < Theme.px(372)
    readonly property real inset: tight ? 8 : 14
    readonly property real pillWidth: workerWork !== "" ? Theme.pillWidth(workerWork) : 0
    // stacked: the pill does not fit beside the name.
    readonly property bool stacked: pillWidth > 0 && name.x + name.width + pillWidth + inset + 8 > width
    readonly property bool lit: stage.lights[workerId] === true
                                || (workerHolds !== "" && stage.selected === workerHolds)
    readonly property string legend: workerIdle ? qsTr("a worker without work") : qsTr("a worker, what it does, and the work it executes")
    readonly property string words: workerManager ? qsTr("manager · %1").arg(workerStatus)
                                    : workerRescuer ? qsTr("rescuer · %1").arg(workerStatus)
                                    : workerStatus
    // brief: where it is tight the mark tells the rest.
    readonly property string brief: workerManager ? qsTr("manager") : workerRescuer ? qsTr("rescuer") : workerBrief

    implicitHeight: body.implicitHeight + (scheduled.height > 0 ? scheduled.height + 8 : 0)
    height: implicitHeight
    radius: Theme.radiusRow
    color: workerKilled ? Theme.wrongSoft : Theme.raised
    border.width: lit ? 2 : 1
    border.color: lit ? Theme.accent : workerKilled ? Theme.wrong : Theme.hairline
    visible: !plan.rows.workersFolded && !(workerIdle && plan.rows.idleFolded)
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1: %2").arg(workerName).arg(workerStatus)

    Item {
        id: body

        width: parent.width
        implicitHeight: head.implicitHeight + (worker.stacked ? place.height + 6 : 0)

        Item {
            id: head

            // base: where the two lines begin, when there are two.
            readonly property real base: (height - name.height - status.height - 1) / 2

            width: parent.width
            height: implicitHeight
            implicitHeight: worker.narrow ? worker.plan.rows.workerNarrow : worker.plan.rows.worker

            CodeLabel {
                id: name

                x: worker.inset + mark.width + Theme.px(7)
                y: worker.narrow ? head.base : (head.height - height) / 2
                text: worker.workerName
                font.pixelSize: worker.tight ? Theme.sizeSmall : Theme.sizeBody
                font.weight: Font.DemiBold
                color: worker.workerIdle ? Theme.dim : Theme.text
                Accessible.ignored: true
            }
            // What it does, as a form; nothing where it is idle.
            FormItem {
                id: mark

                readonly property string legend: worker.workerKilled ? qsTr("crossed out: it died")
                                                 : qsTr("solid: on a CPU, hatched: asleep, outlined: ready")

                x: worker.inset
                anchors.verticalCenter: name.verticalCenter
                width: Theme.px(10)
                height: width
                radius: width / 2
                form: worker.workerForm
                identity: Theme.dim
                ground: Theme.raised
                ink: worker.workerKilled ? Theme.text : Theme.dim
                visible: !worker.workerIdle
            }
            Label {
                id: status

                x: worker.narrow ? name.x : name.x + name.width + 16
                y: worker.narrow ? head.base + name.height + 1 : (head.height - height) / 2
                width: Math.max(0, (worker.stacked ? worker.width - worker.inset : place.x - 8) - x)
                text: !worker.tight || measured.advanceWidth + 1 <= width ? worker.words : worker.brief
                font.pixelSize: Theme.sizeSmall
                color: worker.workerKilled ? Theme.text : Theme.dim
                elide: Text.ElideRight
                // Its own implicit width would follow from being visible.
                visible: !worker.tight || shortest.advanceWidth + 1 <= width
                Accessible.ignored: true

                TextMetrics {
                    id: measured

                    font: status.font
                    text: worker.words
                }
                TextMetrics {
                    id: shortest

                    font: status.font
                    text: worker.brief
                }
            }
        }
        PillSlot {
            id: place

            x: worker.stacked ? worker.inset : parent.width - width - worker.inset + 2
            y: worker.stacked ? head.height - 2 : (head.height - height) / 2
            width: worker.pillWidth
            height: worker.plan.rows.pill
            name: worker.workerSlot
            board: worker.board
        }
    }
    Column {
        id: scheduled

        anchors.top: body.bottom
        x: worker.inset
        width: parent.width - 2 * x
        z: 1

        // Hardly any worker ever has one.
        PartRepeater {
            model: worker.workerScheduled.count > 0 ? 1 : 0

            EntryWell {
                width: scheduled.width
                plain: true
                stage: worker.stage
                board: worker.board
                plan: worker.plan
                entries: worker.workerScheduled
                hint: qsTr("next in this worker")
            }
        }
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
        duration: Theme.fade
    }
}
