// InspectPane: what is known of the selected thing.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

FocusScope {
    id: pane

    required property Stage stage
    readonly property bool chosen: stage.selected !== ""

    Column {
        id: head

        width: parent.width
        spacing: 8
        visible: pane.chosen

        Row {
            spacing: 10

            PillFace {
                width: Math.max(48, implicitWidth)
                text: pane.stage.selectedName
                form: pane.stage.selectedColour >= 0 ? Form.Queued : Form.Barrier
                colour: pane.stage.selectedColour
            }
            Label {
                height: 24
                text: pane.stage.selectedKind
                color: Theme.dim
                verticalAlignment: Text.AlignVCenter
            }
        }
        Label {
            width: parent.width
            text: pane.stage.selectedWhy
            wrapMode: Text.Wrap
            lineHeight: 1.25
        }
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.hairline
        }
    }
    ListView {
        id: view

        anchors.top: head.bottom
        anchors.topMargin: 10
        anchors.bottom: parent.bottom
        width: parent.width
        visible: pane.chosen
        focus: true
        clip: true
        spacing: 6
        model: pane.stage.inspector
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("facts about %1").arg(pane.stage.selectedName)

        delegate: Item {
            id: fact

            required property string factName
            required property string factValue
            required property string factId

            width: view.width
            height: Math.max(name.implicitHeight, value.implicitHeight)
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2").arg(factName).arg(factValue)

            Label {
                id: name

                width: 104
                text: fact.factName
                font.pixelSize: Theme.sizeSmall
                color: Theme.dim
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                id: value

                anchors.left: name.right
                anchors.right: parent.right
                anchors.leftMargin: 8
                text: fact.factValue
                font.family: Theme.mono
                font.pixelSize: Theme.sizeSmall
                font.underline: fact.factId !== "" && link.hovered
                color: fact.factId !== "" ? Theme.accent : Theme.text
                wrapMode: Text.Wrap
                Accessible.ignored: true

                HoverHandler {
                    id: link

                    enabled: fact.factId !== ""
                    cursorShape: Qt.PointingHandCursor
                }
                TapHandler {
                    enabled: fact.factId !== ""
                    onTapped: pane.stage.select(fact.factId)
                }
            }
        }
    }
    Label {
        anchors.centerIn: parent
        width: parent.width - 40
        visible: !pane.chosen
        text: qsTr("Nothing is selected. Click a work, a worker, a pool, a CPU or a badge.")
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        color: Theme.faint
    }
}
