// TopBar: where one is, the transport, the moment, and the run.
import QtQuick
import Wqlab

Rectangle {
    id: bar

    required property Workspace workspace
    readonly property Stage stage: workspace.stage
    readonly property Session session: stage.session
    readonly property Playhead playhead: stage.playhead
    // Words that can be left out go first when the bar is short; how long they are is the language's.
    readonly property bool roomy: width >= Math.max(1180 * Theme.unit, 560 * Theme.unit + words.advanceWidth)

    signal findWanted
    signal shareWanted
    signal helpWanted
    signal pictureWanted(bool drawing)

    implicitHeight: 52
    color: Theme.panel
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("transport and run")

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.hairline
    }

    TextMetrics {
        id: words

        font: where.font
        text: transport.words + bar.session.summary + qsTr("Present")
    }
    Wordmark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        x: 16
        onClicked: bar.workspace.goHome()
    }
    Label {
        id: where

        readonly property string whole: bar.stage.lesson.active && bar.stage.lesson.track !== ""
                                        ? bar.stage.lesson.track + "  /  " + bar.session.title
                                        : bar.session.title

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: mark.right
        anchors.leftMargin: 12
        anchors.right: transport.left
        anchors.rightMargin: 12
        // Short of room, the track goes before a part of the title.
        text: measured.advanceWidth <= width ? whole : bar.session.title
        color: Theme.dim
        elide: Text.ElideRight

        TextMetrics {
            id: measured

            font: where.font
            text: where.whole
        }
    }

    Transport {
        id: transport

        anchors.verticalCenter: parent.verticalCenter
        // The run's pill is never covered: rather the words on the left give way.
        x: Math.round(Math.max(mark.x + mark.width + 40,
                               Math.min(bar.width * 0.337, run.x - width - 16)))
        playhead: bar.playhead
        compact: !bar.roomy
        tight: bar.width < 900 * Theme.unit
    }

    Row {
        id: run

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 16
        spacing: 8

        LiveBar {
            anchors.verticalCenter: parent.verticalCenter
            stage: bar.stage
            visible: bar.session.status === Session.Running && bar.session.canRun
        }
        RunPill {
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.session.status !== Session.Running
            stage: bar.stage
            compact: !bar.roomy
        }
        PlainButton {
            text: qsTr("Present")
            hint: qsTr("Large, for an audience (F11)")
            visible: bar.roomy
            onClicked: bar.workspace.presentation.on = true
        }
        PlainButton {
            text: "⋯"
            hint: qsTr("Find, type, theme, pictures, keys")
            Accessible.name: qsTr("more")
            onClicked: more.opened ? more.close() : more.open()

            MoreMenu {
                id: more

                workspace: bar.workspace
                x: parent.width - width
                y: parent.height + 8
                onFindWanted: bar.findWanted()
                onShareWanted: bar.shareWanted()
                onHelpWanted: bar.helpWanted()
                onPictureWanted: drawing => bar.pictureWanted(drawing)
            }
        }
    }
}
