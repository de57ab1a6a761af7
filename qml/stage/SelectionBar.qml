// SelectionBar: the selected thing and why it is as it is; without one what has waited longest.
import QtQuick
import Wqlab

Rectangle {
    id: bar

    required property Stage stage
    readonly property bool chosen: stage.selected !== ""
    readonly property LongestWait longest: stage.longestWait
    readonly property bool told: chosen || longest.thing !== ""

    // Two lines always: a sentence that grows while one steps moves nothing.
    implicitHeight: Math.max(40, Theme.pillHeight + 12, why.implicitHeight + 12, 2 * Theme.sizeSmall * 1.25 + 12)
    color: Theme.raised
    Accessible.role: Accessible.StatusBar
    Accessible.name: chosen ? stage.selectedName + ": " + stage.selectedWhy
                            : longest.thing !== "" ? longest.text : why.marked

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    PillFace {
        id: face

        anchors.verticalCenter: parent.verticalCenter
        x: 16
        width: bar.told ? Math.max(48, implicitWidth) : 0
        height: Theme.pillHeight
        visible: bar.told
        text: bar.chosen ? bar.stage.selectedName : bar.longest.name
        form: bar.chosen ? bar.stage.selectedForm : bar.longest.form
        colour: bar.chosen ? bar.stage.selectedColour : bar.longest.colour

        Selectable {
            anchors.fill: parent
            stage: bar.stage
            thing: bar.longest.thing
            spoken: bar.longest.name
            ringRadius: height / 2 + 3
            visible: !bar.chosen
        }
    }
    MarkedLabel {
        id: why

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: bar.told ? face.right : parent.left
        anchors.leftMargin: bar.told ? 12 : 16
        anchors.right: parent.right
        anchors.rightMargin: 16
        marked: bar.chosen ? bar.stage.markedWhy
                : bar.longest.thing !== "" ? bar.longest.marked
                           : qsTr("Select a work, a worker, a pool or a CPU to see why it waits.")
        font.pixelSize: Theme.sizeSmall
        color: Theme.dim
        Accessible.ignored: true
    }
}
