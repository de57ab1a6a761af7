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
                form: pane.stage.selectedForm
                colour: pane.stage.selectedColour
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: pane.stage.selectedKind
                color: Theme.dim
            }
        }
        MarkedLabel {
            width: parent.width
            marked: pane.stage.markedWhy
            lineHeight: 1.25
            Accessible.name: pane.stage.selectedWhy
        }
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.hairline
        }
    }
    KeyList {
        id: view

        anchors.top: head.bottom
        anchors.topMargin: 6
        anchors.bottom: parent.bottom
        width: parent.width
        visible: pane.chosen
        model: pane.stage.inspector
        Accessible.name: qsTr("facts about %1").arg(pane.stage.selectedName)

        delegate: FactLine {
            stage: pane.stage
        }
    }
    Label {
        anchors.centerIn: parent
        width: parent.width - 40
        visible: !pane.chosen
        text: qsTr("Nothing is selected. Click a work, a worker, a pool, a CPU or a badge, or press Ctrl+F to find one.")
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        color: Theme.faint
    }
}
