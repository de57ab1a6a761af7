// PoolView: a worker pool; one line while nothing of the module is in it.
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
    required property string poolTight
    required property string poolLeast
    required property string poolBrief
    required property string poolMeaning
    required property string poolIdle
    required property string poolSlot
    required property bool poolOpen
    required property EntryModel poolWorklist
    required property WorkerModel poolWorkers
    required property PwqModel poolWorkqueues
    // beside: what its name leaves for the note.
    readonly property real beside: width - title.implicitWidth - 10
    // ahead: what is in it is made before it is seen.
    property bool ahead: false
    // last: there is no other pool below.
    property bool last: false
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
            text: full.advanceWidth + 10 + (pool.poolOpen ? whole.advanceWidth : note.implicitWidth) <= pool.width
                ? pool.poolTitle : pool.poolName
            font.weight: Font.DemiBold
            color: pool.stage.lights[pool.poolId] === true
                   ? Theme.accent : pool.poolOpen ? Theme.text : Theme.dim
        }
        TextMetrics {
            id: full

            font: title.font
            text: pool.poolTitle
        }
        TextMetrics {
            id: whole

            font.family: Theme.mono
            font.pixelSize: Theme.sizeSmall
            font.weight: Font.DemiBold
            text: pool.poolNote
        }
        TextMetrics {
            id: tight

            font: whole.font
            text: pool.poolTight
        }
        Label {
            id: note

            readonly property string legend: pool.poolMeaning

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            width: Math.min(implicitWidth, pool.beside)
            // What is left out stands in the inspector.
            text: !pool.poolOpen ? pool.poolBrief
                  : whole.advanceWidth <= pool.beside ? pool.poolNote
                  : tight.advanceWidth <= pool.beside ? pool.poolTight : pool.poolLeast
            font.family: pool.poolOpen ? Theme.mono : Theme.sans
            font.pixelSize: Theme.sizeSmall
            font.weight: pool.poolOpen ? Font.DemiBold : Font.Normal
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.min(11, Theme.px(8))
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignRight
            verticalAlignment: Text.AlignVCenter
            height: title.height
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

    PartRepeater {
        model: pool.poolOpen || pool.ahead ? 1 : 0

        PoolBody {
            stage: pool.stage
            board: pool.board
            plan: pool.plan
            slot: pool.poolSlot
            idle: pool.poolIdle
            worklist: pool.poolWorklist
            workers: pool.poolWorkers
            workqueues: pool.poolWorkqueues
            width: pool.width
            visible: pool.poolOpen
            opacity: pool.poolOpen ? 1 : 0

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.fade
                }
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
