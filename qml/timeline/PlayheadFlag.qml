// PlayheadFlag: the moment, on top of the playhead's line.
import QtQuick
import Wqlab

Rectangle {
    id: flag

    property string text

    width: words.implicitWidth + 18
    height: words.implicitHeight + 4
    radius: height / 2
    color: Theme.accent

    Label {
        id: words

        anchors.centerIn: parent
        text: flag.text
        font.pixelSize: Theme.sizeTiny
        font.weight: Font.Bold
        color: Theme.accentText
        Accessible.ignored: true
    }
}
