// MachinePane: the machine at the playhead, what has just happened, and what can be asked of it.
import QtQuick
import Wqlab

Pane {
    id: pane

    required property Stage stage
    readonly property Session session: stage.session
    readonly property bool hasRun: session.recording.count > 0
    readonly property int margin: height < Theme.px(560) ? 12 : 16
    property alias board: view.board
    property alias legend: legend

    // said: why something cannot be done.
    signal said(sentence: string)

    function say(sentence: string) {
        if (sentence !== "")
            said(sentence);
    }
    function openLevers(thing: string, item: Item) {
        view.bring(item);
        leverMenu.openFor(thing, item);
    }
    function openCan(item: Item) {
        const at = item.mapToItem(pane, 0, item.height + 6);
        canPanel.x = Math.max(8, Math.min(at.x, pane.width - canPanel.width - 8));
        canPanel.y = at.y;
        canPanel.open();
    }

    title: qsTr("machine")
    ground: Theme.window

    MachineView {
        id: view

        anchors.fill: parent
        anchors.margins: pane.margin
        anchors.bottomMargin: narration.height + 2 * pane.margin - 4 + (folded.visible ? folded.height : 0)
        gap: pane.margin - 4
        stage: pane.stage
        legendShown: legend.shown
        visible: pane.hasRun
        focus: true
        onLeversWanted: (thing, item) => pane.openLevers(thing, item)
        onOrderWanted: pane.say(pane.stage.scheduler.otherOrder())
        onCanWanted: item => pane.openCan(item)
        onLegendWanted: legend.shown = !legend.shown
        onStepWanted: cpu => pane.say(pane.stage.scheduler.step(cpu))
        onChanged: legend.find()
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
    JumpNote {
        anchors.horizontalCenter: narration.horizontalCenter
        anchors.verticalCenter: narration.top
        stage: pane.stage
    }
    Legend {
        id: legend

        anchors.fill: view
        z: 5
        target: view
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
    MachineKeys {
        enabled: pane.visible && pane.hasRun
        onLeversWanted: pane.openLevers(pane.stage.selected, view.itemOf(pane.stage.selected))
        onOrderWanted: pane.say(pane.stage.scheduler.otherOrder())
        onCanWanted: pane.openCan(view.strip)
        onLegendWanted: legend.shown = !legend.shown
        onStepWanted: cpu => pane.say(pane.stage.scheduler.step(cpu))
    }
    RunMessage {
        anchors.fill: parent
        session: pane.session
        editor: pane.stage.editor
        visible: !pane.hasRun
    }
}
