// CompareSide: one of two runs: which, its timeline on the common axis, and the event where one looks.
import QtQuick
import Wqlab

Item {
    id: side

    required property Stage stage
    required property string name
    required property int number
    required property int most
    required property int origin
    property int axis: TimelineItem.Time
    property alias timeline: timeline

    signal numberWanted(int number)
    signal takeWanted

    Item {
        id: head

        width: parent.width
        height: Math.max(34, sentence.implicitHeight, open.implicitHeight)

        Label {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            text: side.name
            font.weight: Font.DemiBold
        }
        NumberBox {
            id: chooser

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: title.right
            anchors.leftMargin: 10
            implicitWidth: 96
            label: qsTr("%1: number of the run").arg(side.name)
            from: 1
            to: side.most
            value: side.number
            visible: side.most > 2
            onValueModified: side.numberWanted(value)
        }
        Label {
            id: sentence

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: chooser.visible ? chooser.right : title.right
            anchors.leftMargin: 16
            anchors.right: open.left
            anchors.rightMargin: 12
            text: side.stage.sentence === ""
                  ? "" : qsTr("%1: %2").arg(side.stage.playhead.timeText).arg(side.stage.sentence)
            font.pixelSize: Theme.sizeSmall
            color: Theme.dim
            wrapMode: Text.Wrap
        }
        PlainButton {
            id: open

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            text: qsTr("Look at it")
            hint: qsTr("Back to the stage, with this run at this moment")
            Accessible.name: qsTr("look at %1").arg(side.name)
            onClicked: side.takeWanted()
        }
    }
    FocusScope {
        anchors.top: head.bottom
        anchors.topMargin: 6
        anchors.bottom: parent.bottom
        width: parent.width

        TimelineItem {
            id: timeline

            width: parent.width
            height: wantedHeight <= parent.height ? parent.height : wholeHeight(parent.height)
            focus: true
            activeFocusOnTab: true
            stage: side.stage
            choice: side.axis
            origin: side.origin
            colours: ({
                ground: Theme.panel, raised: Theme.raised, line: Theme.hairline, text: Theme.text,
                dim: Theme.dim, faint: Theme.faint, accent: Theme.accent, unplayed: Theme.unplayed,
                identities: Theme.identities, sans: Theme.sans, mono: Theme.mono,
                size: Theme.sizeSmall
            })
            Accessible.role: Accessible.Chart
            Accessible.name: qsTr("timeline of %1").arg(side.name)
            Accessible.description: description

            TimelinePointer {
                anchors.fill: parent
                timeline: timeline
            }
        }
        FocusRing {
            radius: 4
            visible: timeline.activeFocus
        }
        ScrollMark {
            anchors.right: parent.right
            anchors.rightMargin: -10
            y: timeline.axisHeight
            height: timeline.height - y
            orientation: Qt.Vertical
            size: timeline.height / Math.max(1, timeline.wantedHeight)
            position: timeline.scroll / Math.max(1, timeline.wantedHeight)
            onPositionChanged: if (pressed) timeline.scroll = position * timeline.wantedHeight
        }
    }
}
