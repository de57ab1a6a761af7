// SelectionBar: the selected thing and why it is as it is.
import QtQuick
import Wqlab

Rectangle {
    id: bar

    required property Stage stage
    readonly property bool chosen: stage.selected !== ""

    implicitHeight: Math.max(40, Theme.pillHeight + 12, why.implicitHeight + 16)
    color: Theme.raised
    Accessible.role: Accessible.StatusBar
    Accessible.name: chosen ? stage.selectedName + ": " + stage.selectedWhy : why.marked

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    PillFace {
        id: face

        anchors.verticalCenter: parent.verticalCenter
        x: 16
        width: bar.chosen ? Math.max(48, implicitWidth) : 0
        height: Theme.pillHeight
        visible: bar.chosen
        text: bar.stage.selectedName
        form: bar.stage.selectedForm
        colour: bar.stage.selectedColour
    }
    MarkedLabel {
        id: why

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: bar.chosen ? face.right : parent.left
        anchors.leftMargin: bar.chosen ? 12 : 16
        anchors.right: parent.right
        anchors.rightMargin: 16
        marked: bar.chosen ? bar.stage.markedWhy
                           : qsTr("Select a work, a worker, a pool or a CPU to see why it waits.")
        font.pixelSize: Theme.sizeSmall
        color: Theme.dim
        Accessible.ignored: true
    }
}
