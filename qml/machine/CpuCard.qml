// CpuCard: a CPU in full: who holds it, what interrupts it, and its pools.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Rectangle {
    id: card

    required property Stage stage
    required property PillBoard board
    property bool dense: false
    required property string cpuId
    required property int cpuNumber
    required property string cpuHolder
    required property string cpuStatus
    required property string cpuSlot
    required property var cpuInterrupts
    required property bool cpuOpen
    required property bool cpuActive
    required property PoolModel cpuPools
    readonly property bool lit: stage.selected === cpuId

    implicitHeight: body.implicitHeight + 2 * body.y
    radius: Theme.radiusCard
    color: Theme.card
    border.width: lit || cpuActive ? 2 : 1
    border.color: lit || cpuActive ? Theme.accent : Theme.hairline
    Accessible.role: Accessible.Grouping
    opacity: cpuOpen ? 1 : 0
    Accessible.name: qsTr("CPU %1").arg(cpuNumber)

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
        }
    }

    PillSlot {
        anchors.fill: parent
        name: card.cpuSlot
        board: card.board
    }

    Column {
        id: body

        x: 14
        y: card.dense ? 8 : 12
        width: parent.width - 28
        spacing: card.dense ? 6 : 10

        CpuHolder {
            width: parent.width
            stage: card.stage
            cpu: card.cpuId
            number: card.cpuNumber
            holder: card.cpuHolder
            status: card.cpuStatus
            interrupts: card.cpuInterrupts
        }

        Repeater {
            // A folded CPU needs no rows.
            model: card.cpuOpen ? card.cpuPools : null

            PoolView {
                required property int index

                last: index === card.cpuPools.count - 1
                width: body.width
                dense: card.dense
                stage: card.stage
                board: card.board
            }
        }
    }
}
