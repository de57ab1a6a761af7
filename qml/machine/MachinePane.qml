// MachinePane: the module's works, the CPUs with their pools, and what has just happened.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Pane {
    id: pane

    required property Stage stage
    readonly property Session session: stage.session
    readonly property bool hasRun: session.recording.count > 0
    // dense: rows are lower and captions stand beside what they name, so that a small window
    // shows all.
    readonly property bool dense: height < 560
    property alias board: pillBoard

    title: qsTr("machine")
    ground: Theme.window

    Flickable {
        id: view

        anchors.fill: parent
        anchors.margins: pane.dense ? 12 : 16
        anchors.bottomMargin: narration.height + (pane.dense ? 20 : 28)
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
            spacing: pane.dense ? 8 : 12

            Notice {
                id: notice

                width: parent.width
                words: pane.stage.notice
            }
            ModuleStrip {
                id: strip

                width: parent.width
                stage: pane.stage
                board: pillBoard
            }
            CpuGrid {
                width: parent.width
                available: view.height - strip.height - 12
                           - (unbound.visible ? unbound.height + 12 : 0)
                           - (notice.visible ? notice.height + 12 : 0)
                stage: pane.stage
                board: pillBoard
                dense: pane.dense
            }
            UnboundCard {
                id: unbound

                width: parent.width
                dense: pane.dense
                stage: pane.stage
                board: pillBoard
            }
        }

        PillBoard {
            id: pillBoard

            anchors.fill: content
            duration: Theme.motion
            onSettled: pane.stage.pills.dropLeaving()

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
        Connections {
            target: pane.stage

            function onMoved() {
                pillBoard.begin();
            }
        }
    }

    Narration {
        id: narration

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: pane.dense ? 12 : 16
        stage: pane.stage
        visible: pane.hasRun
    }
    RunMessage {
        anchors.fill: parent
        session: pane.session
        visible: !pane.hasRun
    }
}
