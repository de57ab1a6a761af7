// MachineView: the module, the CPUs and the unbound pools, one below the other, with the pills that travel between
// them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Item {
    id: machine

    required property Stage stage
    property real gap: 12
    property bool legendShown: false
    property alias board: pillBoard
    // brought: what was asked for is in view, and stays until something else happens.
    property bool brought: false
    readonly property alias strip: strip

    signal leversWanted(thing: string, item: Item)
    signal orderWanted
    signal canWanted(item: Item)
    signal legendWanted
    signal stepWanted(cpu: int)
    // changed: what stands there may stand elsewhere now.
    signal changed

    // itemOf: what shows a thing, the module's strip when it has nothing of its own.
    function itemOf(thing: string): Item {
        return grid.itemOf(thing) || strip;
    }
    // bring: an item into view.
    function bring(item: Item) {
        reveal(item.mapToItem(content, 0, 0, item.width, item.height));
        brought = true;
    }
    // reveal: brings a part of the content into view when there is more than there is room for.
    function reveal(part: rect) {
        if (part.height <= 0 || view.contentHeight <= view.height)
            return;
        // Of what is higher than the view the top is seen.
        const low = Math.max(0, Math.min(part.y, part.y + part.height + 14 - view.height));
        const y = Math.max(low, Math.min(view.contentY, Math.max(0, part.y - 14)));
        // A title is shown, or it is not: half of one helps nobody.
        view.contentY = Math.min(y > 0 ? Math.max(y, strip.y + strip.titleHeight) : 0,
                                 view.contentHeight - view.height);
    }

    // Fade: something goes on above, or below.
    component Fade: Rectangle {
        id: fade

        property bool below: false

        width: parent.width
        height: Theme.px(12)
        gradient: Gradient {
            GradientStop {
                position: 0
                color: fade.below ? "transparent" : Theme.window
            }
            GradientStop {
                position: 1
                color: fade.below ? Theme.window : "transparent"
            }
        }
    }

    MachineLayout {
        id: plan

        cpus: machine.stage.cpus
        unbound: machine.stage.unboundPools
        unit: Theme.unit
        selected: machine.stage.selected
        room: Qt.size(view.width, view.height - grid.y)
        roomBesideWords: view.height - (machine.stage.folding.module
                                        ? strip.y + strip.wordsHeight + content.spacing : grid.y)
    }

    FocusInView {
        view: view
    }
    Flickable {
        id: view

        anchors.fill: parent
        contentHeight: Math.max(content.implicitHeight, height)
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {
            parent: machine
            x: machine.width + machine.gap - width + 2
            height: view.height
        }
        clip: contentHeight > height
        focus: true
        Keys.onUpPressed: view.flick(0, 600)
        Keys.onDownPressed: view.flick(0, -600)

        Column {
            id: content

            width: view.width
            spacing: machine.gap

            Notice {
                width: parent.width
                words: machine.stage.notice
            }
            ModuleStrip {
                id: strip

                width: parent.width
                stage: machine.stage
                board: pillBoard
                visible: machine.stage.folding.module
                most: view.height * 0.6
                crowded: plan.crowded
                legendShown: machine.legendShown
                onLegendWanted: machine.legendWanted()
                onLeversWanted: (thing, item) => machine.leversWanted(thing, item)
                onOrderWanted: machine.orderWanted()
                onCanWanted: item => machine.canWanted(item)
            }
            CpuGrid {
                id: grid

                width: parent.width
                available: view.height - y - (below.visible ? below.height + 12 : 0)
                beside: plan.unboundBeside ? unbound.implicitHeight : 0
                stage: machine.stage
                board: pillBoard
                plan: plan
                onLeversWanted: (thing, item) => machine.leversWanted(thing, item)
                onStepWanted: cpu => machine.stepWanted(cpu)
            }
            // The place of the unbound pools' card, unless it stands beside the CPUs'.
            Item {
                id: below

                width: parent.width
                height: unbound.implicitHeight
                visible: unbound.visible && !plan.unboundBeside
            }
        }
        UnboundCard {
            id: unbound

            x: plan.unboundBeside ? plan.cardsWidth - width : 0
            y: plan.unboundBeside ? grid.y : below.y
            width: plan.unboundBeside ? grid.cardWidth : content.width
            height: plan.unboundBeside ? grid.height : implicitHeight
            stage: machine.stage
            board: pillBoard
            plan: plan
        }

        PillBoard {
            id: pillBoard

            anchors.fill: content
            duration: Theme.motion
            onSettled: {
                machine.stage.pills.dropLeaving();
                machine.changed();
                if (!machine.brought)
                    machine.reveal(changed());
            }

            PartRepeater {
                model: machine.stage.pills

                Pill {
                    required property var pillPlaces
                    required property string pillOrigin

                    stage: machine.stage
                    board: pillBoard
                    places: pillPlaces
                    origin: pillOrigin
                }
            }
        }
        Timer {
            id: revealer

            interval: 0
            onTriggered: if (!machine.brought) machine.reveal(pillBoard.lit())
        }
        Connections {
            target: machine.stage

            function onMoved() {
                machine.brought = false;
                pillBoard.begin();
            }
            function onSelectionChanged() {
                machine.brought = false;
                revealer.restart();
            }
            function onRefreshed() {
                strip.settle();
                plan.plan();
                machine.changed();
            }
        }
    }
    Fade {
        opacity: Math.min(1, view.contentY / height)
    }
    Fade {
        y: parent.height - height
        below: true
        opacity: Math.min(1, (view.contentHeight - view.height - view.contentY) / height)
    }
}
