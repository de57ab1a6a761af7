// PoolView: a worker pool: worklist, workers, workqueues; one line while nothing of the module
// is in it.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Column {
    id: pool

    required property Stage stage
    required property PillBoard board
    required property MachineLayout plan
    required property string poolId
    required property string poolTitle
    required property string poolName
    required property string poolNote
    required property string poolBrief
    required property string poolIdle
    required property string poolSlot
    required property bool poolOpen
    required property EntryModel poolWorklist
    required property WorkerModel poolWorkers
    required property PwqModel poolWorkqueues
    // last: there is no other pool below.
    property bool last: false
    readonly property bool captions: plan.rows.caption > 0
    readonly property bool headed: poolOpen ? plan.rows.pool > 0 : plan.rows.foldedPool > 0

    spacing: plan.rows.rowGap
    visible: poolOpen || headed
    Accessible.role: Accessible.Grouping
    Accessible.name: poolTitle

    Item {
        width: pool.width
        height: pool.poolOpen ? pool.plan.rows.pool : pool.plan.rows.foldedPool
        visible: pool.headed

        Label {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            text: full.advanceWidth + 10 + note.implicitWidth <= pool.width ? pool.poolTitle : pool.poolName
            font.weight: Font.DemiBold
            color: pool.stage.selected === pool.poolId ? Theme.accent
                                                       : pool.poolOpen ? Theme.text : Theme.dim
        }
        TextMetrics {
            id: full

            font: title.font
            text: pool.poolTitle
        }
        Label {
            id: note

            readonly property string legend: pool.poolOpen
                ? qsTr("workers of the pool that are running; while there is one, no other starts")
                : qsTr("a pool that the module has nothing in")

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            width: Math.min(implicitWidth, parent.width - title.width - 10)
            text: pool.poolOpen ? pool.poolNote : pool.poolBrief
            font.family: pool.poolOpen ? Theme.mono : Theme.sans
            font.pixelSize: Theme.sizeSmall
            font.weight: pool.poolOpen ? Font.DemiBold : Font.Normal
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(8)
            horizontalAlignment: Text.AlignRight
            color: pool.poolOpen ? Theme.text : Theme.dim
        }
        Selectable {
            anchors.fill: parent
            stage: pool.stage
            thing: pool.poolId
            spoken: qsTr("%1, %2").arg(pool.poolTitle)
                                  .arg(pool.poolOpen ? pool.poolNote : pool.poolBrief)
        }
    }

    Column {
        width: pool.width
        spacing: pool.plan.rows.rowGap
        visible: pool.poolOpen
        opacity: pool.poolOpen ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fade
            }
        }

        Caption {
            text: qsTr("worklist")
            height: pool.plan.rows.caption
            visible: pool.captions
        }
        EntryWell {
            legend: qsTr("works that wait for a worker, in this order")
            width: parent.width
            board: pool.board
            plan: pool.plan
            entries: pool.poolWorklist
            hint: pool.captions ? qsTr("next is at the left") : qsTr("worklist, next at the left")
            emptyText: pool.captions ? qsTr("empty") : qsTr("worklist: empty")

            PillSlot {
                anchors.fill: parent
                name: pool.poolSlot
                board: pool.board
            }
        }
        Caption {
            text: qsTr("workers")
            height: pool.plan.rows.caption
            visible: pool.captions
        }
        Flow {
            width: parent.width
            spacing: 4
            visible: pool.plan.rows.workersFolded

            Repeater {
                model: pool.poolOpen && pool.plan.rows.workersFolded ? pool.poolWorkers : null

                PillSlot {
                    required property string workerSlot
                    required property bool workerIdle

                    width: 14
                    height: pool.plan.rows.pill
                    name: workerSlot
                    board: pool.board
                    visible: !workerIdle
                }
            }
        }
        Repeater {
            model: pool.poolOpen && !pool.plan.rows.workersFolded ? pool.poolWorkers : null

            WorkerView {
                width: pool.width
                plan: pool.plan
                stage: pool.stage
                board: pool.board
            }
        }
        Caption {
            text: pool.poolIdle
            visible: pool.plan.rows.idleFolded && !pool.plan.rows.workersFolded && text !== ""
        }
        Repeater {
            model: pool.poolOpen ? pool.poolWorkqueues : null

            PwqLine {
                width: pool.width
                plan: pool.plan
                stage: pool.stage
                board: pool.board
            }
        }
    }
    Rectangle {
        width: pool.width
        height: 1
        color: Theme.hairline
        visible: !pool.last && pool.plan.rows.foldedPool > 0
    }
}
