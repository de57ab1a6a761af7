// PoolView: a worker pool: worklist, workers, workqueues; one line while nothing of the module
// is in it.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Column {
    id: pool

    required property Stage stage
    required property PillBoard board
    required property string poolId
    required property string poolTitle
    required property string poolNote
    required property string poolBrief
    required property string poolSlot
    required property bool poolOpen
    required property EntryModel poolWorklist
    required property WorkerModel poolWorkers
    required property PwqModel poolWorkqueues
    property bool dense: false
    // last: there is no other pool below.
    property bool last: false

    spacing: dense ? 3 : 6
    topPadding: poolOpen ? 2 : 0
    Accessible.role: Accessible.Grouping
    Accessible.name: poolTitle

    Item {
        width: pool.width
        height: 22

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: pool.poolTitle
            font.weight: Font.DemiBold
            color: pool.stage.selected === pool.poolId ? Theme.accent
                                                       : pool.poolOpen ? Theme.text : Theme.dim
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            text: pool.poolOpen ? pool.poolNote : pool.poolBrief
            font.family: pool.poolOpen ? Theme.mono : Theme.sans
            font.pixelSize: Theme.sizeSmall
            font.weight: pool.poolOpen ? Font.DemiBold : Font.Normal
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
    PillSlot {
        width: pool.width
        height: 1
        name: pool.poolSlot
        board: pool.board
    }

    Column {
        width: pool.width
        spacing: pool.dense ? 5 : 6
        visible: pool.poolOpen
        opacity: pool.poolOpen ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.motion
            }
        }

        Label {
            text: qsTr("worklist")
            font.pixelSize: Theme.sizeSmall
            font.weight: Font.DemiBold
            color: Theme.faint
            visible: !pool.dense
        }
        EntryWell {
            width: parent.width
            board: pool.board
            entries: pool.poolWorklist
            dense: pool.dense
            hint: pool.dense ? qsTr("worklist, next at the left") : qsTr("next is at the left")
            emptyText: pool.dense ? qsTr("worklist: empty") : qsTr("empty")
        }
        Label {
            topPadding: 4
            text: qsTr("workers")
            font.pixelSize: Theme.sizeSmall
            font.weight: Font.DemiBold
            color: Theme.faint
            visible: !pool.dense
        }
        Repeater {
            model: pool.poolOpen ? pool.poolWorkers : null

            WorkerView {
                width: pool.width
                dense: pool.dense
                stage: pool.stage
                board: pool.board
            }
        }
        Repeater {
            model: pool.poolOpen ? pool.poolWorkqueues : null

            PwqLine {
                width: pool.width
                dense: pool.dense
                stage: pool.stage
                board: pool.board
            }
        }
    }
    Rectangle {
        width: pool.width
        height: 1
        color: Theme.hairline
        visible: !pool.last
    }
}
