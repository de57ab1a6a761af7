// JumpNote: says for a moment that play has skipped a stretch in which nothing happens, and how long it was.
import QtQuick
import Wqlab

Fleeting {
    id: note

    required property Stage stage

    width: words.implicitWidth + 24
    height: words.implicitHeight + 6
    Accessible.role: Accessible.AlertMessage
    Accessible.name: stage.skipped

    Connections {
        target: note.stage

        function onJumped() {
            note.show();
        }
    }
    Announcer {
        words: note.stage.skipped
    }
    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: Theme.text
    }
    Label {
        id: words

        anchors.centerIn: parent
        text: "»  " + note.stage.skipped
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.DemiBold
        color: Theme.panel
        Accessible.ignored: true
    }
}
