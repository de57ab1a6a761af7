// PoolBody: what a worker pool has in it: its worklist, its workers, the workqueues on it.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Column {
    id: body

    required property Stage stage
    required property PillBoard board
    required property MachineLayout plan
    required property string slot
    required property string idle
    required property EntryModel worklist
    required property WorkerModel workers
    required property PwqModel workqueues
    readonly property bool captions: plan.rows.caption > 0
    // order: which of the works that wait goes first; one alone needs no word.
    readonly property string order: worklist.count > 1 ? qsTr("taken from the left") : ""

    spacing: plan.rows.rowGap

    Caption {
        text: qsTr("worklist")
        height: body.plan.rows.caption
        visible: body.captions
    }
    EntryWell {
        stage: body.stage
        legend: qsTr("works that wait for a worker, in this order")
        width: parent.width
        board: body.board
        plan: body.plan
        entries: body.worklist
        hint: body.captions ? body.order : body.order === "" ? qsTr("worklist") : qsTr("worklist: %1").arg(body.order)
        emptyText: body.captions ? qsTr("empty") : qsTr("worklist: empty")

        PillSlot {
            anchors.fill: parent
            name: body.slot
            board: body.board
        }
    }
    Caption {
        text: qsTr("workers")
        height: body.plan.rows.caption
        visible: body.captions
    }
    Flow {
        width: parent.width
        spacing: 4
        visible: body.plan.rows.workersFolded

        PartRepeater {
            model: body.workers

            PillSlot {
                id: token

                required property string workerSlot
                required property string workerWork
                required property int workerForm
                required property bool workerIdle
                required property bool workerManager

                width: 14
                height: body.plan.rows.pill
                name: workerSlot
                board: body.board
                visible: !workerIdle

                // Who was woken and has taken no work yet stands there, too.
                FormItem {
                    readonly property string legend: token.workerManager ? qsTr("the manager: it makes another worker")
                                                                         : qsTr("a worker without a work, awake")

                    anchors.centerIn: parent
                    width: 8
                    height: width
                    radius: width / 2
                    form: token.workerForm
                    identity: Theme.dim
                    ground: Theme.card
                    ink: Theme.dim
                    visible: token.workerWork === ""
                }
            }
        }
    }
    // Both forms are there: one in place of the other, for all CPUs at once, would be seen as a stutter.
    PartRepeater {
        model: body.workers

        WorkerView {
            width: body.width
            plan: body.plan
            stage: body.stage
            board: body.board
        }
    }
    Caption {
        text: body.idle
        visible: body.plan.rows.idleFolded && !body.plan.rows.workersFolded && text !== ""
    }
    PartRepeater {
        model: body.workqueues

        PwqLine {
            width: body.width
            plan: body.plan
            stage: body.stage
            board: body.board
        }
    }
}
