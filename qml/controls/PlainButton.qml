// PlainButton: a button with words; primary fills it with the accent.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.Button {
    id: button

    property bool primary: false
    property string hint

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, 28)
    implicitHeight: Math.max(28, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: 10
    rightPadding: 10
    topPadding: 5
    bottomPadding: 5
    focusPolicy: Qt.TabFocus
    font.family: Theme.sans
    font.pixelSize: Theme.sizeSmall
    font.weight: Font.DemiBold
    opacity: enabled ? 1 : 0.55
    Accessible.name: text
    Accessible.description: hint

    contentItem: Text {
        text: button.text
        font: button.font
        color: button.primary ? Theme.accentText : Theme.text
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
        // Where its place is narrower than its words.
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.px(9)
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: button.primary ? (button.down ? Qt.darker(Theme.accent, 1.15) : Theme.accent)
                              : button.down || button.hovered ? Theme.raisedHover : Theme.raised
        border.width: button.primary ? 0 : 1
        border.color: Theme.hairline

        FocusRing {
            visible: button.visualFocus
        }
    }

    HintTip {
        text: button.hint
        shown: button.hovered && button.hint !== ""
    }
}
