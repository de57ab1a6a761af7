// MoveMark: at a choice, on a CPU that can move: lets it move next. Filled on the one that does in this run.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: mark

    required property Scheduler scheduler
    required property int cpu
    // brief: the card says which CPU it is.
    property bool brief: false
    readonly property string legend: qsTr("a choice: this CPU may move next; filled: it does in this run")
    readonly property bool does: scheduler.taken === cpu

    implicitWidth: Math.max(implicitHeight, implicitContentWidth + Theme.px(14))
    implicitHeight: Theme.px(17)
    focusPolicy: Qt.TabFocus
    //: lets the CPU of this card move next
    text: brief ? qsTr("step") : qsTr("step CPU %1").arg(cpu)
    Accessible.name: does ? qsTr("step CPU %1, which moves next").arg(cpu)
                          : qsTr("step CPU %1 instead").arg(cpu)
    Accessible.description: qsTr("Alt+%1").arg(cpu)
    z: 1

    contentItem: Label {
        text: mark.text
        font.pixelSize: Theme.sizeTiny
        font.weight: Font.DemiBold
        color: mark.does ? Theme.accentText : Theme.accent
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: height / 2
        color: mark.does ? Theme.accent : mark.hovered ? Theme.accentSoft : Theme.card
        border.width: 1
        border.color: Theme.accent

        FocusRing {
            radius: height / 2
            visible: mark.visualFocus
        }
    }
    HintTip {
        text: mark.does ? qsTr("CPU %1 moves next in this run (Alt+%1)").arg(mark.cpu)
                        : qsTr("Let CPU %1 move next: another run from here (Alt+%1)").arg(mark.cpu)
        shown: mark.hovered
    }
}
