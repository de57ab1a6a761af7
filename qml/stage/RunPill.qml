// RunPill: what runs; it opens the choices for another run.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: pill

    required property Stage stage
    readonly property Session session: stage.session
    property bool compact: false

    implicitWidth: implicitContentWidth + 28
    implicitHeight: Math.max(30, implicitContentHeight + 8)
    focusPolicy: Qt.TabFocus
    enabled: session.canRun
    visible: text !== ""
    text: compact ? session.brief : session.summary
    Accessible.name: qsTr("run: %1").arg(session.summary)
    onClicked: panel.opened ? panel.close() : panel.open()

    contentItem: Label {
        text: pill.text
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.Medium
        color: pill.hovered ? Theme.text : Theme.dim
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: height / 2
        color: pill.hovered ? Theme.raisedHover : Theme.raised
        border.width: 1
        border.color: Theme.hairline

        FocusRing {
            radius: height / 2
            visible: pill.visualFocus
        }
    }

    RunPanel {
        id: panel

        stage: pill.stage
        y: pill.height + 8
        x: pill.width - width
    }
}
