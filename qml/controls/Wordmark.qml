// Wordmark: the program's name; it leads to the start page.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: mark

    implicitWidth: implicitContentWidth + 8
    implicitHeight: Math.max(32, implicitContentHeight)
    focusPolicy: Qt.TabFocus
    Accessible.name: qsTr("wqlab, to the start page")

    contentItem: Label {
        text: "wqlab"
        font.pixelSize: Theme.px(17)
        font.weight: Font.Bold
        color: mark.hovered ? Theme.accent : Theme.text
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Item {
        FocusRing {
            visible: mark.visualFocus
        }
    }
}
