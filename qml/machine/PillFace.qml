// PillFace: a work's token: its form, its colour and its name.
import QtQuick
import Wqlab

Item {
    id: face

    property string text
    property int form: Form.Queued
    property int colour: -1
    property bool lit: false
    readonly property bool known: colour >= 0

    implicitWidth: Theme.pillWidth(text)
    implicitHeight: Theme.pillHeight

    FormItem {
        anchors.fill: parent
        form: face.form
        identity: face.known ? Theme.identity(face.colour) : Theme.dim
        ground: Theme.card
        ink: Theme.text
        contour: Theme.contour(face.colour)
        number: Theme.marksOf(face.colour, words.visible)
        radius: Theme.radiusPill
    }
    Rectangle {
        anchors.centerIn: words
        width: words.implicitWidth + 10
        height: words.implicitHeight + 2
        radius: 4
        color: Theme.card
        visible: words.visible && (face.form === Form.Asleep
                                   || face.colour >= Theme.identities.length)
    }
    CodeLabel {
        id: words

        anchors.centerIn: parent
        text: face.text
        font.weight: Font.Bold
        color: face.form === Form.OnCpu && face.colour < Theme.identities.length
               ? (face.known ? Theme.identityText(face.colour) : Theme.tokenText)
               : face.form === Form.Barrier ? Theme.dim : Theme.text
        visible: face.width >= implicitWidth + 4
        Accessible.ignored: true
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -3
        radius: height / 2
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
        visible: face.lit
    }
}
