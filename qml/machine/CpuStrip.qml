// CpuStrip: a CPU that the module has nothing to do with.
import QtQuick
import Wqlab

Rectangle {
    id: strip

    required property Stage stage
    required property PillBoard board
    required property string cpuId
    required property int cpuNumber
    required property string cpuBrief
    required property string cpuSlot
    required property bool cpuOpen
    required property bool cpuOnline
    readonly property bool wide: width >= 130

    visible: !cpuOpen
    opacity: cpuOpen ? 0 : 1
    radius: 10
    color: Theme.card
    border.width: stage.selected === cpuId ? 2 : 1
    border.color: stage.selected === cpuId ? Theme.accent : Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("CPU %1: %2").arg(cpuNumber).arg(cpuBrief)

    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 16
        text: qsTr("CPU %1").arg(strip.cpuNumber)
        font.pixelSize: strip.wide ? Theme.sizeLarge : Theme.sizeTiny
        font.weight: Font.Bold
        color: strip.cpuOnline ? Theme.dim : Theme.faint
        Accessible.ignored: true
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        // Turned text keeps its place near the number, however far down the strip goes.
        y: strip.wide ? 52 : 44 + (width - height) / 2
        width: strip.wide ? strip.width - 16 : Math.min(implicitWidth, strip.height - 56)
        text: strip.cpuBrief
        rotation: strip.wide ? 0 : -90
        font.pixelSize: Theme.sizeTiny
        color: Theme.faint
        horizontalAlignment: Text.AlignHCenter
        elide: strip.wide ? Text.ElideNone : Text.ElideRight
        wrapMode: strip.wide ? Text.Wrap : Text.NoWrap
        Accessible.ignored: true
    }
    PillSlot {
        anchors.fill: parent
        name: strip.cpuSlot
        board: strip.board
    }
    Selectable {
        anchors.fill: parent
        stage: strip.stage
        thing: strip.cpuId
        spoken: qsTr("CPU %1: %2").arg(strip.cpuNumber).arg(strip.cpuBrief)
    }
    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
        }
    }
}
