// WordField: a line to type into, with a hint while it is empty.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.TextField {
    id: field

    property string hint

    implicitHeight: Math.max(30, contentHeight + 10)
    leftPadding: 14
    rightPadding: 14
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.family: Theme.sans
    font.pixelSize: Theme.sizeSmall
    verticalAlignment: Text.AlignVCenter
    selectByMouse: true
    Accessible.name: hint

    background: Rectangle {
        radius: Math.min(15, height / 2)
        color: Theme.raised
        border.width: field.activeFocus ? 2 : 1
        border.color: field.activeFocus ? Theme.accent : Theme.hairline
    }
    Label {
        id: words

        x: 14
        width: parent.width - 28
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: field.hint
        color: Theme.faint
        font.pixelSize: Theme.sizeSmall
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.px(10)
        elide: Text.ElideRight
        visible: field.text === "" && field.preeditText === ""
        Accessible.ignored: true
    }
    HintTip {
        text: field.hint
        shown: field.hovered && words.visible && words.truncated
    }
}
