// MachinePane: the module's works, the CPUs with their pools, and what has just happened.
pragma ComponentBehavior: Bound
import QtQml.Models
import QtQuick
import QtQuick.Templates as T
import Wqlab

Pane {
    id: pane

    required property Stage stage
    readonly property Session session: stage.session
    readonly property bool hasRun: session.recording.count > 0
    readonly property int margin: height < Theme.px(560) ? 12 : 16
    property alias board: pillBoard

    // said: why something cannot be done.
    signal said(sentence: string)

    function say(sentence: string) {
        if (sentence !== "")
            said(sentence);
    }
    function anotherOrder() {
        if (stage.scheduler.searching)
            stage.scheduler.stop();
        else
            say(stage.scheduler.otherOrder());
    }
    function openCan(item: Item) {
        const at = item.mapToItem(pane, 0, item.height + 6);
        canPanel.x = Math.max(8, Math.min(at.x, pane.width - canPanel.width - 8));
        canPanel.y = at.y;
        canPanel.open();
    }
    // reveal: brings a part of the content into view when there is more than the pane can show.
    function reveal(part: rect) {
        if (part.height <= 0 || view.contentHeight <= view.height)
            return;
        const low = Math.max(0, part.y + part.height + 14 - view.height);
        const y = Math.max(low, Math.min(view.contentY, Math.max(0, part.y - 14)));
        // A title is shown, or it is not: half of one helps nobody.
        view.contentY = Math.min(y > 0 ? Math.max(y, strip.y + strip.titleHeight) : 0,
                                 view.contentHeight - view.height);
    }

    // Fade: something goes on above, or below.
    component Fade: Rectangle {
        id: fade

        property bool below: false

        width: view.width
        height: Theme.px(12)
        x: view.x
        visible: view.visible
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

    title: qsTr("machine")
    ground: Theme.window

    MachineLayout {
        id: plan

        cpus: pane.stage.cpus
        unbound: pane.stage.unboundPools
        unit: Theme.unit
        selected: pane.stage.selected
        room: Qt.size(view.width, view.height - grid.y)
    }

    Flickable {
        id: view

        anchors.fill: parent
        anchors.margins: pane.margin
        anchors.bottomMargin: narration.height + 2 * pane.margin - 4 + (folded.visible ? folded.height : 0)
        contentHeight: Math.max(content.implicitHeight, height)
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {
            parent: pane
            x: pane.width - width - 2
            y: view.y
            height: view.height
        }
        clip: contentHeight > height
        visible: pane.hasRun
        focus: true
        Keys.onUpPressed: view.flick(0, 600)
        Keys.onDownPressed: view.flick(0, -600)

        Column {
            id: content

            width: view.width
            spacing: pane.margin - 4

            Notice {
                width: parent.width
                words: pane.stage.notice
            }
            ModuleStrip {
                id: strip

                width: parent.width
                stage: pane.stage
                board: pillBoard
                visible: pane.stage.folding.module
                most: view.height * 0.42
                legendShown: legend.shown
                onLegendWanted: legend.shown = !legend.shown
                onLeversWanted: (thing, item) => leverMenu.openFor(thing, item)
                onOrderWanted: pane.anotherOrder()
                onCanWanted: item => pane.openCan(item)
            }
            CpuGrid {
                id: grid

                width: parent.width
                available: view.height - y - (unbound.visible ? unbound.height + 12 : 0)
                stage: pane.stage
                board: pillBoard
                plan: plan
                onLeversWanted: (thing, item) => leverMenu.openFor(thing, item)
                onStepWanted: cpu => pane.say(pane.stage.scheduler.step(cpu))
            }
            UnboundCard {
                id: unbound

                width: parent.width
                stage: pane.stage
                board: pillBoard
                plan: plan
            }
        }

        PillBoard {
            id: pillBoard

            anchors.fill: content
            duration: Theme.motion
            onSettled: {
                pane.stage.pills.dropLeaving();
                legend.find();
                pane.reveal(changed());
            }

            Repeater {
                model: pane.stage.pills

                Pill {
                    required property var pillPlaces
                    required property string pillOrigin

                    stage: pane.stage
                    board: pillBoard
                    places: pillPlaces
                    origin: pillOrigin
                }
            }
        }
        Timer {
            id: revealer

            interval: 0
            onTriggered: pane.reveal(pillBoard.lit())
        }
        Connections {
            target: pane.stage

            function onMoved() {
                pillBoard.begin();
            }
            function onSelectionChanged() {
                revealer.restart();
            }
            function onRefreshed() {
                plan.plan();
                legend.find();
            }
        }
    }

    Fade {
        y: view.y
        opacity: Math.min(1, view.contentY / height)
    }
    Fade {
        y: view.y + view.height - height
        below: true
        opacity: Math.min(1, (view.contentHeight - view.height - view.contentY) / height)
    }
    // What the lesson has not come to yet.
    QuietWord {
        id: folded

        anchors.left: parent.left
        anchors.leftMargin: pane.margin
        anchors.bottom: narration.top
        anchors.bottomMargin: pane.margin - 6
        width: Math.min(implicitWidth, view.width)
        height: Math.max(24, implicitHeight)
        text: qsTr("+  %1").arg(pane.stage.folding.machineWords)
        hint: qsTr("Comes later in the course. A click shows it now; U shows everything.")
        visible: pane.hasRun && !Theme.presenting && pane.stage.folding.machineWords !== ""
        Accessible.name: qsTr("folded: %1").arg(pane.stage.folding.machineWords)
        onClicked: pane.stage.folding.unfold(Folding.Machine)
    }
    Narration {
        id: narration

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: pane.margin
        stage: pane.stage
        visible: pane.hasRun
    }
    Legend {
        id: legend

        anchors.fill: view
        z: 5
        target: view
        below: pane.height - view.y + 4
    }
    LeverMenu {
        id: leverMenu

        parent: pane
        stage: pane.stage
    }
    CanPanel {
        id: canPanel

        parent: pane
        stage: pane.stage
    }
    Connections {
        target: pane.stage.scheduler

        function onSaid(sentence: string) {
            pane.said(sentence);
        }
    }
    Shortcut {
        sequence: "L"
        enabled: pane.visible && pane.hasRun
        onActivated: leverMenu.openFor(pane.stage.selected, grid.itemOf(pane.stage.selected) || strip)
    }
    Shortcut {
        sequence: "O"
        enabled: pane.visible && pane.hasRun
        onActivated: pane.anotherOrder()
    }
    Shortcut {
        sequence: "Q"
        enabled: pane.visible && pane.hasRun
        onActivated: pane.openCan(strip)
    }
    Instantiator {
        model: 10

        delegate: Shortcut {
            required property int index

            sequence: "Alt+" + index
            enabled: pane.visible && pane.hasRun
            onActivated: pane.say(pane.stage.scheduler.step(index))
        }
    }
    Shortcut {
        sequence: "?"
        enabled: pane.visible && pane.hasRun
        onActivated: legend.shown = !legend.shown
    }
    RunMessage {
        anchors.fill: parent
        session: pane.session
        editor: pane.stage.editor
        visible: !pane.hasRun
    }
}
