// Main: the window. Everything it shows comes from its workspace.
import QtQuick
import Wqlab

Window {
    id: root

    required property Workspace workspace
    readonly property Stage stage: workspace.stage
    readonly property bool atStage: workspace.page === Workspace.StagePage
    // paneOrder: what F6 goes through.
    readonly property var paneOrder: atStage ? stagePage.panes : []

    function cyclePanes(step: int) {
        const panes = paneOrder.filter(pane => pane.visible);
        if (panes.length === 0)
            return;
        const at = panes.findIndex(pane => pane.activeFocus);
        const next = at < 0 ? (step > 0 ? 0 : panes.length - 1)
                            : (at + step + panes.length) % panes.length;
        panes[next].forceActiveFocus(Qt.ShortcutFocusReason);
    }

    width: 1440
    height: 900
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    color: Theme.window
    title: atStage && stage.session.title !== "" ? qsTr("%1 – wqlab").arg(stage.session.title)
                                                 : "wqlab"

    KeyMap {
        workspace: root.workspace
        focused: root.activeFocusItem
        onPaneWanted: step => root.cyclePanes(step)
    }

    HomePage {
        anchors.fill: parent
        workspace: root.workspace
        visible: !root.atStage
    }

    StagePage {
        id: stagePage

        anchors.fill: parent
        workspace: root.workspace
        visible: root.atStage
    }
}
