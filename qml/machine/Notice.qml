// Notice: what is wrong with the run that is shown, such as lines that could not be read.
import QtQuick
import Wqlab

Rectangle {
    id: notice

    property string words

    visible: words !== ""
    implicitHeight: label.implicitHeight + 14
    height: implicitHeight
    radius: Theme.radiusRow
    color: Theme.card
    border.width: 1
    border.color: Theme.waiting
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words

    Label {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        x: 14
        width: parent.width - 28
        text: notice.words
        font.pixelSize: Theme.sizeSmall
        color: Theme.waiting
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
