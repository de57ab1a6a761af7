// CpuStrip: a CPU that the module has nothing to do with.
import QtQuick
import Wqlab

Rectangle {
    id: strip

    required property Stage stage
    required property PillBoard board
    // shown: as a strip, not as a card.
    property bool shown: true
    // stacked: one of many short rows.
    property bool stacked: false
    required property string cpuId
    required property int cpuNumber
    required property string cpuBrief
    required property string cpuWord
    required property string cpuSlot
    required property bool cpuOnline
    // line: its words stand beside its number.
    readonly property bool line: stacked || (width >= Theme.px(130) && height < Theme.px(68))
    readonly property bool wide: !line && width >= Theme.px(130)
    // low: too low for a word that stands upright.
    readonly property bool low: !line && !wide && height < Theme.px(80)
    readonly property bool lit: stage.selected === cpuId
    property bool canMove: false
    readonly property string legend: qsTr("a CPU that the module has nothing on")

    signal leversWanted(thing: string, item: Item)
    signal stepWanted(cpu: int)

    visible: shown
    opacity: shown ? 1 : 0
    radius: stacked ? Theme.radiusRow : 10
    color: cpuOnline ? Theme.card : "transparent"
    border.width: lit ? 2 : 1
    border.color: lit ? Theme.accent : Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("CPU %1: %2").arg(cpuNumber).arg(cpuBrief)

    Label {
        id: title

        x: strip.line ? 10 : (strip.width - width) / 2
        y: strip.line ? (strip.height - height) / 2 : Theme.px(strip.low ? 6 : 16)
        text: qsTr("CPU %1").arg(strip.cpuNumber)
        font.pixelSize: strip.wide ? Theme.sizeLarge : Theme.sizeTiny
        font.weight: Font.Bold
        color: strip.cpuOnline ? Theme.dim : Theme.faint
        Accessible.ignored: true
    }
    Label {
        id: words

        // Turned text keeps its place near the number, however far down the strip goes.
        x: strip.line ? strip.width - width - 10 : (strip.width - width) / 2
        y: strip.line ? (strip.height - height) / 2
           : strip.wide ? title.y + title.height + 8
           : strip.low ? title.y + title.height + 2
           : title.y + title.height + 12 + (width - height) / 2
        width: strip.line || strip.low ? implicitWidth
               : strip.wide ? strip.width - 16 : Math.min(implicitWidth, strip.height - Theme.px(56))
        text: strip.wide || (strip.line ? !strip.stacked && full.width <= strip.width - title.width - 32
                                        : !strip.low && full.width <= strip.height - Theme.px(56))
              ? strip.cpuBrief : strip.cpuWord
        rotation: strip.wide || strip.line || strip.low ? 0 : -90
        font.pixelSize: Theme.sizeTiny
        color: strip.cpuOnline ? Theme.faint : Theme.waiting
        horizontalAlignment: Text.AlignHCenter
        wrapMode: strip.wide ? Text.Wrap : Text.NoWrap
        Accessible.ignored: true
    }
    TextMetrics {
        id: full

        font: words.font
        text: strip.cpuBrief
    }
    PillSlot {
        anchors.fill: parent
        name: strip.cpuSlot
        board: strip.board
    }
    MoveGlow {
        on: strip.canMove
        radius: strip.radius + 3
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: strip.leversWanted(strip.cpuId, strip)
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
