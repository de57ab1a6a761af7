// CpuCard: a CPU in full: who holds it, what interrupts it, and its pools.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Rectangle {
    id: card

    required property Stage stage
    required property PillBoard board
    required property MachineLayout plan
    required property string cpuId
    required property int cpuNumber
    required property string cpuHolder
    required property string cpuStatus
    required property string cpuSlot
    required property var cpuInterrupts
    required property bool cpuActive
    required property bool cpuOnline
    required property PoolModel cpuPools
    readonly property bool lit: stage.selected === cpuId
    // shown: as a card, not as a strip.
    property bool shown: true
    // canMove: at a choice, this CPU may be the next one.
    property bool canMove: false
    // ahead: so many of its pools are made before they are seen.
    property int ahead: 0

    signal leversWanted(thing: string, item: Item)
    signal stepWanted(cpu: int)

    implicitHeight: body.implicitHeight + 2 * plan.rows.pad
    radius: Theme.radiusCard
    color: Theme.card
    border.width: lit ? 2 : 1
    border.color: lit ? Theme.accent : cpuActive ? Theme.activeLine : Theme.hairline
    Accessible.role: Accessible.Grouping
    visible: shown
    opacity: shown ? 1 : 0
    Accessible.name: qsTr("CPU %1").arg(cpuNumber)

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.fade
        }
    }
    Behavior on border.color {
        ColorAnimation {
            duration: Theme.fade
        }
    }

    // Where the last event happened: the head of the card is lit, not its outline.
    Rectangle {
        x: 1
        y: 1
        width: parent.width - 2
        height: card.plan.rows.pad + head.height + card.plan.rows.gap / 2
        radius: card.radius - 1
        color: Theme.active
        opacity: card.cpuActive ? 1 : 0

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: card.radius
            color: parent.color
        }
        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fade
            }
        }
    }
    MoveGlow {
        on: card.canMove
        radius: card.radius + 3
    }
    PillSlot {
        anchors.fill: parent
        name: card.cpuSlot
        board: card.board
    }
    // On the card's edge, where nothing of the card is.
    MoveMark {
        anchors.right: parent.right
        anchors.rightMargin: brief ? 6 : 14
        y: -height / 2
        scheduler: card.stage.scheduler
        cpu: card.cpuNumber
        brief: card.plan.rows.workersFolded
        visible: card.canMove && !Theme.presenting
        onClicked: card.stepWanted(card.cpuNumber)
    }
    HoverHandler {
        id: pointer
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: card.leversWanted(card.cpuId, head)
    }

    // Where pools without the module's work have no line of their own.
    Label {
        x: body.x
        y: body.y + head.height + card.plan.rows.gap + 6
        text: qsTr("nothing of this module in its pools")
        font.pixelSize: Theme.sizeSmall
        color: Theme.faint
        visible: card.cpuPools.count > 0 && card.cpuPools.folded && card.plan.rows.foldedPool === 0
                 && !card.plan.rows.workersFolded && implicitWidth <= body.width && y + height + 4 <= card.height
    }
    Column {
        id: body

        x: card.plan.rows.workersFolded ? 8 : 14
        y: card.plan.rows.pad
        width: parent.width - 2 * x
        spacing: card.plan.rows.gap

        CpuHolder {
            id: head

            width: parent.width
            stage: card.stage
            plan: card.plan
            cpu: card.cpuId
            number: card.cpuNumber
            online: card.cpuOnline
            holder: card.cpuHolder
            status: card.cpuStatus
            interrupts: card.cpuInterrupts

            LeverButton {
                anchors.right: parent.right
                anchors.rightMargin: 4
                anchors.bottom: parent.bottom
                anchors.bottomMargin: (card.plan.rows.head - height) / 2
                near: pointer.hovered
                thing: qsTr("CPU %1").arg(card.cpuNumber)
                visible: !head.folded && !Theme.presenting
                onClicked: card.leversWanted(card.cpuId, head)
            }
        }

        PartRepeater {
            model: card.cpuPools

            PoolView {
                required property int index

                last: index === card.cpuPools.count - 1
                ahead: card.ahead > index
                width: body.width
                plan: card.plan
                stage: card.stage
                board: card.board
            }
        }
    }
}
