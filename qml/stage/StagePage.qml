// StagePage: the machine with all that stands round it.
import QtQuick
import Wqlab

Item {
    id: page

    required property Workspace workspace
    readonly property Stage stage: workspace.stage
    readonly property var panes: [lessonPane, machinePane, sidePane, timelinePane]
    // What the dividers have been dragged by.
    property real leftExtra: 0
    property real rightExtra: 0
    property real bottomExtra: 0
    readonly property real leftWidth: clamp(0.233 * width + leftExtra, 250, 0.4 * width)
    // Who writes needs room for a line of C.
    readonly property real rightShare: stage.editor.on ? 0.36 : 0.26
    readonly property real rightWidth: clamp(rightShare * width + rightExtra, 260, 0.5 * width)
    // The same however many rows there are, so that nothing above moves when one more appears.
    readonly property real bottomShare: height < 720 ? 0.25 : 0.28
    readonly property real bottomHeight: clamp(bottomShare * height + bottomExtra, 130,
                                               0.6 * height)
    // unfolded: how far the timeline is; a lesson folds it until it comes to it.
    property real unfolded: stage.folding.timeline ? 1 : 0

    signal findWanted
    signal shareWanted
    signal helpWanted
    signal pictureWanted(bool drawing)
    // said: why something cannot be done.
    signal said(sentence: string)

    function clamp(value: real, least: real, most: real): real {
        return Math.round(Math.max(least, Math.min(most, value)));
    }

    Behavior on unfolded {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Easing.InOutQuad
        }
    }
    Shortcut {
        sequence: "U"
        enabled: page.visible && page.stage.folding.any
        onActivated: page.stage.folding.unfoldAll()
    }

    TopBar {
        id: topBar

        width: page.width
        workspace: page.workspace
        onFindWanted: page.findWanted()
        onShareWanted: page.shareWanted()
        onHelpWanted: page.helpWanted()
        onPictureWanted: drawing => page.pictureWanted(drawing)
    }

    RunStrip {
        id: runStrip

        anchors.top: topBar.bottom
        width: page.width
        workspace: page.workspace
    }

    LessonPane {
        id: lessonPane

        anchors.top: runStrip.bottom
        anchors.bottom: parent.bottom
        width: visible ? page.leftWidth : 0
        visible: page.stage.lesson.active
        lesson: page.stage.lesson
        workspace: page.workspace
    }
    Divider {
        id: leftDivider

        anchors.top: runStrip.bottom
        anchors.bottom: parent.bottom
        x: lessonPane.width
        visible: lessonPane.visible
        label: qsTr("width of the lesson")
        onDragged: by => page.leftExtra += by
    }

    MachinePane {
        id: machinePane

        anchors.top: runStrip.bottom
        anchors.bottom: bottomDivider.top
        anchors.left: leftDivider.right
        anchors.right: rightDivider.left
        stage: page.stage
        onSaid: sentence => page.said(sentence)
    }
    Divider {
        id: rightDivider

        anchors.top: runStrip.bottom
        anchors.bottom: bottomDivider.top
        anchors.right: sidePane.left
        label: qsTr("width of the code")
        onDragged: by => page.rightExtra -= by
    }
    SidePane {
        id: sidePane

        anchors.top: runStrip.bottom
        anchors.bottom: bottomDivider.top
        anchors.right: parent.right
        width: page.rightWidth
        stage: page.stage
        explained: machinePane.legend.shown
    }

    Divider {
        id: bottomDivider

        anchors.bottom: timelinePane.top
        anchors.left: leftDivider.right
        anchors.right: parent.right
        vertical: false
        visible: page.unfolded > 0
        label: qsTr("height of the timeline")
        onDragged: by => page.bottomExtra -= by
    }
    TimelinePane {
        id: timelinePane

        anchors.left: leftDivider.right
        anchors.right: parent.right
        anchors.bottom: selectionBar.top
        height: foldedTimeline.height + (page.bottomHeight - foldedTimeline.height) * page.unfolded
        opacity: page.unfolded
        visible: page.unfolded > 0
        stage: page.stage
        explained: machinePane.legend.shown
        covered: Math.max(0, machinePane.legend.listHeight - selectionBar.height)
    }
    FoldedTimeline {
        id: foldedTimeline

        anchors.left: timelinePane.left
        anchors.right: timelinePane.right
        anchors.bottom: timelinePane.bottom
        visible: page.unfolded < 1
        opacity: 1 - page.unfolded
        folding: page.stage.folding
    }
    SelectionBar {
        id: selectionBar

        anchors.left: leftDivider.right
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        stage: page.stage
    }
}
