// FactLine: one line of the inspector: a name and a value, a heading, or an event.
import QtQuick
import Wqlab

ListRow {
    id: fact

    required property Stage stage
    required property string factName
    required property string factValue
    required property string factNote
    required property string factId
    required property int factEvent
    required property bool factHeading
    readonly property bool isEvent: factEvent >= 0
    readonly property real nameWidth: Math.round(Math.min(112 * Theme.unit, width * 0.42))
    // longest: letters of a word of the value. under: beside the name it would break in two, so the value stands below.
    readonly property int longest: Math.max(...factValue.split(" ").map(word => word.length))
    readonly property bool under: !factHeading && longest * Theme.monoAdvance > width - nameWidth - 16
    readonly property real valueTop: 4 + (under ? name.implicitHeight + 1 : 0)
    readonly property real valueHeight: factValue === "" ? 0 : value.implicitHeight
    readonly property real noteHeight: factNote === "" ? 0 : note.implicitHeight

    active: factId !== "" || isEvent
    lit: isEvent && factEvent === stage.playhead.position - 1
    implicitHeight: factHeading ? title.implicitHeight + 14
                                : Math.max(name.implicitHeight + 4, valueTop + valueHeight + noteHeight) + 4
    Accessible.name: factHeading ? factName : qsTr("%1: %2").arg(factName).arg(factValue)
    Accessible.description: factNote
    onClicked: stage.goTo(factId, factEvent)

    HoverHandler {
        enabled: fact.active
        cursorShape: Qt.PointingHandCursor
    }
    Label {
        id: title

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4
        x: 4
        width: parent.width - 8
        text: fact.factName
        visible: fact.factHeading
        // work->data 0x5 is shown letter by letter.
        font.preferShaping: false
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    Label {
        id: name

        x: 4
        y: 4
        width: fact.under ? parent.width - 8 : fact.nameWidth
        text: fact.factName
        visible: !fact.factHeading
        font.family: fact.isEvent ? Theme.mono : Theme.sans
        font.pixelSize: fact.isEvent ? Theme.sizeTiny : Theme.sizeSmall
        color: Theme.dim
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        Accessible.ignored: true
    }
    Label {
        id: value

        x: fact.under ? 16 : fact.nameWidth + 12
        width: parent.width - x - 4
        y: fact.valueTop
        text: fact.factValue
        visible: !fact.factHeading
        font.family: fact.isEvent ? Theme.sans : Theme.mono
        font.pixelSize: Theme.sizeSmall
        font.underline: fact.factId !== "" && fact.hovered
        color: fact.factId !== "" ? Theme.accent : Theme.text
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        Accessible.ignored: true
    }
    Label {
        id: note

        x: value.x
        width: value.width
        y: fact.valueTop + fact.valueHeight
        text: fact.factNote
        visible: text !== ""
        font.pixelSize: Theme.sizeTiny
        color: Theme.faint
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
