// Toast: one sentence for a while, then gone.
import QtQuick
import Wqlab

Rectangle {
    id: toast

    property string words

    function say(sentence: string) {
        words = sentence;
        away.restart();
    }

    width: Math.min(label.implicitWidth + 32, parent ? parent.width - 64 : 600)
    height: label.implicitHeight + 18
    radius: Theme.radiusRow
    color: Theme.text
    visible: away.running
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words

    Announcer {
        words: toast.words
    }
    Label {
        id: label

        anchors.centerIn: parent
        width: Math.min(implicitWidth, toast.width - 32)
        text: toast.words
        color: Theme.panel
        wrapMode: Text.WrapAnywhere
        Accessible.ignored: true
    }
    Timer {
        id: away

        interval: 6000
    }
}
