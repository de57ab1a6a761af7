// NumberBox: a number that can be typed or stepped.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.SpinBox {
    id: box

    property string label

    implicitWidth: 112
    implicitHeight: Math.max(30, implicitContentHeight + 8)
    leftPadding: 30
    rightPadding: 30
    editable: true
    font.family: Theme.mono
    font.pixelSize: Theme.sizeSmall
    Accessible.name: label
    validator: IntValidator {
        bottom: box.from
        top: box.to
    }

    contentItem: TextInput {
        text: box.displayText
        font: box.font
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentText
        horizontalAlignment: Qt.AlignHCenter
        verticalAlignment: Qt.AlignVCenter
        validator: box.validator
        inputMethodHints: Qt.ImhDigitsOnly
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: Theme.well
        border.width: box.activeFocus ? 2 : 1
        border.color: box.activeFocus ? Theme.accent : Theme.hairline
    }
    down.indicator: Label {
        width: 28
        height: box.height
        text: "−"
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        color: box.down.hovered ? Theme.text : Theme.dim
        Accessible.ignored: true
    }
    up.indicator: Label {
        x: box.width - width
        width: 28
        height: box.height
        text: "+"
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        color: box.up.hovered ? Theme.text : Theme.dim
        Accessible.ignored: true
    }
}
