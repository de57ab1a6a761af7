// QuietWord: a button of a few small words without a frame, for what is at hand beside a heading.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: word

    property string hint
    // on: what it shows is shown.
    property bool on: false

    implicitWidth: implicitContentWidth
    implicitHeight: implicitContentHeight
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.55
    Accessible.name: text
    Accessible.description: hint

    contentItem: Label {
        text: word.text
        font.pixelSize: Theme.sizeTiny
        font.weight: Font.DemiBold
        color: word.on || word.hovered ? Theme.accent : Theme.faint
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Item {
        FocusRing {
            visible: word.visualFocus
        }
    }
    HintTip {
        text: word.hint
        shown: word.hovered && word.hint !== ""
    }
}
