// Main: the window. Everything it shows comes from its workspace.
import QtQuick
import Wqlab

Window {
    id: root

    required property Workspace workspace
    // fillScreen: presenting takes the whole screen; a picture of it does not.
    property bool fillScreen: true
    readonly property Stage stage: workspace.stage
    readonly property Presentation presentation: workspace.presentation
    readonly property bool atStage: workspace.page === Workspace.StagePage
    readonly property bool comparing: atStage && workspace.compare.on
    readonly property bool presenting: atStage && presentation.on
    // darkHall: an audience gets the light theme unless the speaker takes the dark one.
    property bool darkHall: false
    readonly property PresentPage presentPage: presentLoader.item as PresentPage

    function savePicture(drawing: bool) {
        pictures.save(root, atStage ? stage.session.title : "wqlab", drawing);
    }

    width: 1440
    height: 900
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    color: Theme.window
    // For the dialogs of the toolkit, where the desktop has none of its own.
    palette {
        window: Theme.panel
        windowText: Theme.text
        base: Theme.card
        alternateBase: Theme.raised
        text: Theme.text
        placeholderText: Theme.dim
        button: Theme.raised
        buttonText: Theme.text
        highlight: Theme.accent
        highlightedText: Theme.accentText
        light: Theme.raised
        mid: Theme.hairline
        midlight: Theme.hairline
        dark: Theme.hairline
        shadow: Theme.hairline
    }
    title: atStage && stage.session.title !== "" ? qsTr("%1 – wqlab").arg(stage.session.title)
                                                 : "wqlab"
    onComparingChanged: {
        if (comparing)
            compareLoader.setSource("compare/ComparePage.qml", { workspace: workspace, focus: true });
        else
            compareLoader.source = "";
    }
    onPresentingChanged: {
        darkHall = false;
        if (presenting)
            presentLoader.setSource("present/PresentPage.qml", { workspace: workspace });
        else
            presentLoader.source = "";
        if (fillScreen)
            visibility = presenting ? Window.FullScreen : Window.AutomaticVisibility;
    }

    Binding {
        target: Theme
        property: "dark"
        value: root.presenting ? root.darkHall : root.workspace.preferences.dark
    }
    Binding {
        target: Theme
        property: "presenting"
        value: root.presenting
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.workspace.preferences.reducedMotion
    }
    Binding {
        target: Theme
        property: "scale"
        // The smallest letters are a fortieth of the height, for the last row of the hall.
        value: root.presenting ? Math.max(1, root.height / 40 / 11)
                               : root.workspace.preferences.type
    }

    Binding {
        target: Theme
        property: "fit"
        value: root.presenting ? 1 : Theme.fitOf(root.width, root.height)
    }

    FocusCycle {
        id: panes

        panes: root.atStage && !root.presenting && !root.comparing ? stagePage.panes : []
    }
    KeyMap {
        workspace: root.workspace
        focused: root.activeFocusItem
        onPaneWanted: step => panes.step(step)
        onThemeWanted: {
            if (root.presenting)
                root.darkHall = !root.darkHall;
            else
                root.workspace.preferences.dark = !Theme.dark;
        }
        onFindWanted: findBox.open()
        onShareWanted: sharePanel.open()
        onHelpWanted: keySheet.open()
        onPictureWanted: drawing => root.savePicture(drawing)
        onForwardWanted: root.presentPage.forward()
        onBackWanted: root.presentPage.back()
        onSaid: sentence => toast.say(sentence)
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
        visible: root.atStage && !root.presenting && !root.comparing
        onFindWanted: findBox.open()
        onShareWanted: sharePanel.open()
        onHelpWanted: keySheet.open()
        onPictureWanted: drawing => root.savePicture(drawing)
        onSaid: sentence => toast.say(sentence)
    }

    Loader {
        id: compareLoader

        anchors.fill: parent
        focus: root.comparing
    }
    Loader {
        id: presentLoader

        anchors.fill: parent
    }
    SpeakerWindow {
        // desk: the screen that the audience does not see. A window that is given another screen stays where it is
        // unless it is told where that lies.
        readonly property var desk: {
            const screens = Array.from(Application.screens);
            return screens.find(screen => screen.name !== root.screen.name) ?? screens[0];
        }

        workspace: root.workspace
        visible: root.presenting && Application.screens.length > 1
        screen: desk
        x: desk.virtualX + Math.max(0, (desk.width - width) / 2)
        y: desk.virtualY + Math.max(0, (desk.height - height) / 2)
    }

    PictureSaver {
        id: pictures

        onSaid: sentence => toast.say(sentence)
    }
    Toast {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 56
    }
    FindBox {
        id: findBox

        parent: root.contentItem
        stage: root.stage
    }
    RunGatePanel {
        parent: root.contentItem
        workspace: root.workspace
    }
    SharePanel {
        id: sharePanel

        parent: root.contentItem
        stage: root.stage
    }
    KeySheet {
        id: keySheet

        parent: root.contentItem
    }
}
