// Chip: a name over a line about it, in the module's strip; it can be selected.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: chip

    required property Stage stage
    property string thing
    property string note
    // aside: a few words beside the name; briefAside: those without the line about it.
    property string aside
    property string briefAside
    // noteLegend: what the line about it means, where that needs words.
    property string noteLegend
    // brief: without the line about it.
    property bool brief: false
    property bool quiet: false
    property bool mono: true
    property real indent: 0
    // least: a width that its changing words do not push it beyond, so that neighbours stand still.
    property real least: 0
    // wordsWidth: with the line about it.
    readonly property real wordsWidth: 6 + indent + Math.max(
        name.implicitWidth + (aside === "" ? 0 : 8 + (brief ? words.advanceWidth : beside.implicitWidth)),
        line.implicitWidth)
    readonly property bool lit: thing !== "" && stage.lights[thing] === true

    implicitWidth: 6 + Math.max(least, indent + Math.max(
        name.implicitWidth + (beside.visible ? beside.implicitWidth + 8 : 0), line.visible ? line.implicitWidth : 0))
    implicitHeight: Theme.px(brief ? 18 : 32)
    focusPolicy: Qt.TabFocus
    Accessible.name: text + ", " + note
    onClicked: stage.select(thing)

    background: Item {
        FocusRing {
            inset: -5
            visible: chip.visualFocus
        }
    }
    Label {
        id: name

        x: chip.indent
        text: chip.text
        font.family: chip.mono ? Theme.mono : Theme.sans
        font.pixelSize: Theme.sizeBody
        font.weight: Font.Bold
        color: chip.quiet ? Theme.faint : chip.lit || chip.hovered ? Theme.accent : Theme.text
        Accessible.ignored: true
    }
    Label {
        id: beside

        anchors.left: name.right
        anchors.leftMargin: 8
        anchors.baseline: name.baseline
        text: chip.brief ? chip.briefAside : chip.aside
        font.pixelSize: Theme.sizeTiny
        color: Theme.faint
        visible: text !== ""
        Accessible.ignored: true
    }
    TextMetrics {
        id: words

        font: beside.font
        text: chip.brief ? chip.aside : ""
    }
    Label {
        id: line

        readonly property string legend: chip.noteLegend

        x: chip.indent
        anchors.top: name.bottom
        anchors.topMargin: 1
        text: chip.note
        font.pixelSize: Theme.sizeTiny
        color: Theme.dim
        visible: !chip.brief
        Accessible.ignored: true
    }
}
