// ChangeNote: how the run differs from the lesson's own.
import QtQuick
import Wqlab

Rectangle {
    id: note

    required property string words

    implicitHeight: prose.implicitHeight + 16
    radius: Theme.radiusRow
    color: Theme.accentSoft

    LessonText {
        id: prose

        anchors.verticalCenter: parent.verticalCenter
        x: 10
        width: parent.width - 20
        markdown: note.words
        font.pixelSize: Theme.sizeBody
    }
}
