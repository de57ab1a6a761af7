// WrittenNotice: the original was written by somebody else while the copy has edits: which one goes on?
import QtQuick
import Wqlab

Rectangle {
    id: notice

    required property Editor editor

    implicitHeight: visible ? body.implicitHeight + 20 : 0
    height: implicitHeight
    radius: Theme.radiusRow
    color: Theme.card
    border.width: 1
    border.color: Theme.waiting
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Column {
        id: body

        x: 12
        y: 10
        width: parent.width - 24
        spacing: 8

        Label {
            id: words

            width: parent.width
            text: qsTr("The file was changed on the disk, and your copy has edits of its own.")
            font.pixelSize: Theme.sizeSmall
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Flow {
            width: parent.width
            spacing: 6

            PlainButton {
                text: qsTr("Take the file")
                hint: qsTr("Your edits are dropped")
                onClicked: notice.editor.takeOriginal()
            }
            PlainButton {
                text: qsTr("Keep my edits")
                onClicked: notice.editor.keepCopy()
            }
        }
    }
}
