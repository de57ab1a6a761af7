// RunTab: one of the runs that were made; the shown one stands out.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: tab

    property string what
    property bool shown: false
    // room: what it may take of the strip.
    property real room: 320

    implicitWidth: Math.min(name.implicitWidth + (what === "" ? 0 : 6 + words.implicitWidth) + 24, room)
    implicitHeight: Math.max(24, name.implicitHeight + 6)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: what === "" ? text : qsTr("%1, %2").arg(text).arg(what)
    Accessible.checkable: true
    Accessible.checked: shown

    background: Rectangle {
        radius: height / 2
        color: tab.shown ? Theme.accentSoft : tab.hovered ? Theme.raisedHover : Theme.raised
        border.width: tab.shown ? 1.5 : 1
        border.color: tab.shown ? Theme.accent : Theme.hairline

        FocusRing {
            radius: height / 2
            visible: tab.visualFocus
        }
    }
    HintTip {
        text: tab.what === "" ? qsTr("Show this run") : tab.Accessible.name
        shown: tab.hovered
    }
    Label {
        id: name

        anchors.verticalCenter: parent.verticalCenter
        x: 12
        text: tab.text
        font.pixelSize: Theme.sizeSmall
        font.weight: tab.shown ? Font.DemiBold : Font.Medium
        color: tab.shown ? Theme.text : Theme.dim
        Accessible.ignored: true
    }
    Label {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: name.right
        anchors.leftMargin: 6
        anchors.right: parent.right
        anchors.rightMargin: 12
        text: tab.what
        font.pixelSize: Theme.sizeSmall
        color: Theme.dim
        elide: Text.ElideRight
        visible: tab.what !== ""
        Accessible.ignored: true
    }
}
