// CpuGrid: CPUs with the module's work in full, the others folded to strips.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Item {
    id: grid

    required property Stage stage
    required property PillBoard board
    required property MachineLayout plan
    // available: the height that would fill the pane.
    required property real available
    // beside: the height of the card that stands in the row of the CPUs' cards, as their last.
    property real beside: 0
    readonly property bool open: plan.cardCount > 0
    readonly property real cardWidth: (plan.cardsWidth + cards.spacing) / cards.columns - cards.spacing
    // movable: at a choice, the CPUs one of which may be the next to move.
    readonly property var movable: Array.from(stage.scheduler.movable)

    // ahead: pools made before they are seen, one at a time: to make those of a card costs more than a frame has.
    property int ahead: 0

    signal leversWanted(thing: string, item: Item)
    signal stepWanted(cpu: int)

    // itemOf: what shows the CPU of that id, null when there is none.
    function itemOf(thing: string): Item {
        for (let i = 0; i < cardsOf.count; ++i) {
            const card = cardsOf.itemAt(i) as CpuCard;
            if (card !== null && card.cpuId === thing)
                return card.shown ? card : stripsOf.itemAt(i);
        }
        return null;
    }

    readonly property real stripsX: open ? plan.cardsWidth + 12 : 0
    readonly property int stripLines: Math.ceil((stage.cpus.count - plan.cardCount)
                                                / plan.stripColumns)

    implicitHeight: Math.max(open ? cards.implicitHeight : 0, beside, Theme.px(42), available)
    height: implicitHeight

    Timer {
        interval: 40
        repeat: true
        running: grid.ahead < 2 * grid.stage.cpus.count
        onTriggered: ++grid.ahead
    }
    Grid {
        id: cards

        readonly property int lines: Math.max(1, Math.ceil(grid.plan.cardCount / columns))

        columns: Math.max(1, grid.plan.columns)
        spacing: 12
        visible: grid.open

        PartRepeater {
            id: cardsOf

            model: grid.stage.cpus

            CpuCard {
                required property int index

                stage: grid.stage
                board: grid.board
                plan: grid.plan
                shown: grid.plan.cards[index] ?? false
                canMove: grid.movable.includes(cpuNumber)
                ahead: Math.floor((grid.ahead + grid.stage.cpus.count - 1 - cpuNumber) / grid.stage.cpus.count)
                onLeversWanted: (thing, item) => grid.leversWanted(thing, item)
                onStepWanted: cpu => grid.stepWanted(cpu)
                width: grid.cardWidth
                // What is left of the pane is shared by the lines, where there is something to fill it with.
                height: Math.max(implicitHeight, grid.beside, (grid.plan.cardHeights[index] ?? 0)
                                 + (cpuPools.count > 0 ? Math.max(0, grid.available - grid.plan.cardsHeight) / cards.lines : 0))
            }
        }
    }

    Grid {
        x: grid.stripsX
        columns: grid.plan.stripColumns
        spacing: 8

        PartRepeater {
            id: stripsOf

            model: grid.stage.cpus

            CpuStrip {
                required property int index

                shown: !(grid.plan.cards[index] ?? false)
                stage: grid.stage
                board: grid.board
                stacked: grid.plan.stripsStacked
                canMove: grid.movable.includes(cpuNumber)
                onLeversWanted: (thing, item) => grid.leversWanted(thing, item)
                onStepWanted: cpu => grid.stepWanted(cpu)
                width: (grid.width - grid.stripsX + 8) / grid.plan.stripColumns - 8
                height: Math.min((grid.height + 8) / grid.stripLines - 8,
                                 stacked ? Theme.px(40) : grid.height)
            }
        }
    }
}
