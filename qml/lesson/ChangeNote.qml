// ChangeNote: how the run differs from the lesson's own.
import QtQuick
import Wqlab

Rectangle {
    id: note

    required property string variation

    implicitHeight: words.implicitHeight + 16
    radius: Theme.radiusRow
    color: Theme.accentSoft

    LessonText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: 10
        width: parent.width - 20
        markdown: qsTr("The change: %1").arg(note.variation.indexOf("`") < 0 ? "`" + note.variation + "`"
                                                                         : note.variation)
        font.pixelSize: Theme.sizeBody
    }
}
