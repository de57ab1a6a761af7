// LiveBar: while real threads run: how far behind one looks, to follow, and to stop.
import QtQuick
import Wqlab

Row {
    id: bar

    required property Stage stage
    readonly property Playhead playhead: stage.playhead

    spacing: 8

    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: bar.playhead.behindText
        font.pixelSize: Theme.sizeSmall
        color: Theme.dim
    }
    PlainButton {
        text: bar.playhead.following ? qsTr("Following") : qsTr("Follow")
        primary: bar.playhead.following
        hint: qsTr("Stay at what happens now")
        visible: bar.stage.session.live
        onClicked: bar.playhead.following = !bar.playhead.following
    }
    PlainButton {
        text: qsTr("Stop")
        hint: qsTr("End this run")
        onClicked: bar.stage.session.stop()
    }
}
