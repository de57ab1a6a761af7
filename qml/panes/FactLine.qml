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
    readonly property real valueHeight: factValue === "" ? 0 : value.implicitHeight
    readonly property real noteHeight: factNote === "" ? 0 : note.implicitHeight

    active: factId !== "" || isEvent
    lit: isEvent && factEvent === stage.playhead.position - 1
    implicitHeight: factHeading ? title.implicitHeight + 14
                                : Math.max(name.implicitHeight, valueHeight + noteHeight) + 8
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
        width: Math.round(Math.min(112 * Theme.unit, parent.width * 0.42))
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

        anchors.left: name.right
        anchors.right: parent.right
        anchors.leftMargin: 8
        anchors.rightMargin: 4
        y: 4
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

        anchors.left: value.left
        anchors.right: value.right
        y: 4 + fact.valueHeight
        text: fact.factNote
        visible: text !== ""
        font.pixelSize: Theme.sizeTiny
        color: Theme.faint
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
