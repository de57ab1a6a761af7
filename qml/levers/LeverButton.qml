// LeverButton: a small lever on the thing that it acts on, seen while the pointer or the keyboard is there.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: button

    // near: the pointer is on the thing.
    property bool near: false
    property string thing

    implicitWidth: Theme.px(22)
    implicitHeight: Theme.px(22)
    focusPolicy: Qt.TabFocus
    opacity: near || hovered || visualFocus ? 1 : 0
    Accessible.name: qsTr("levers of %1").arg(thing)
    Accessible.description: qsTr("L")

    contentItem: Item {
        readonly property color ink: button.hovered ? Theme.accent : Theme.dim

        // A base, a stick and its knob.
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - Theme.px(7)
            width: Theme.px(10)
            height: Theme.px(2)
            radius: 1
            color: parent.ink
        }
        Rectangle {
            x: parent.width / 2 - width / 2
            y: parent.height - Theme.px(7) - height
            width: Theme.px(2)
            height: Theme.px(9)
            radius: 1
            color: parent.ink
            rotation: 32
            transformOrigin: Item.Bottom

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: -height / 2
                width: Theme.px(5)
                height: width
                radius: width / 2
                color: parent.color
            }
        }
    }
    background: Rectangle {
        radius: 6
        color: button.hovered ? Theme.raisedHover : Theme.raised
        border.width: 1
        border.color: Theme.hairline

        FocusRing {
            visible: button.visualFocus
        }
    }
    HintTip {
        text: qsTr("What can be done to %1 (L)").arg(button.thing)
        shown: button.hovered
    }
    Behavior on opacity {
        NumberAnimation {
            duration: Theme.fade
        }
    }
}
