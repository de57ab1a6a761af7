// ContinueCard: the lesson to go on with.
import QtQuick
import Wqlab

Rectangle {
    id: card

    required property Workspace workspace

    implicitHeight: Theme.px(92)
    radius: Theme.radiusCard
    color: Theme.card
    border.width: 2
    border.color: Theme.accent

    Column {
        anchors.verticalCenter: parent.verticalCenter
        x: 24
        width: button.x - 48
        spacing: 3

        Label {
            text: card.workspace.begun ? qsTr("Continue") : qsTr("Begin here")
            font.pixelSize: Theme.sizeSmall
            font.weight: Font.Bold
            color: Theme.accent
        }
        Label {
            width: parent.width
            text: card.workspace.nextTitle
            font.pixelSize: Theme.px(18)
            font.weight: Font.Bold
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: card.workspace.nextNote
            color: Theme.dim
            elide: Text.ElideRight
        }
    }
    PlainButton {
        id: button

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 24
        width: Theme.px(104)
        height: Theme.px(36)
        primary: true
        font.pixelSize: Theme.px(14)
        text: card.workspace.begun ? qsTr("Resume") : qsTr("Start")
        onClicked: card.workspace.openNext()
    }
}
