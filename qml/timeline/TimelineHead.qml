// TimelineHead: over the timeline: its axis, its buttons, and the sums of what is marked or what the spans mean.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Item {
    id: head

    required property TimelineItem timeline
    required property TimeRange range

    implicitHeight: Math.max(24, axisChoice.implicitHeight)

    component FormWords: Row {
        property alias form: shape.form
        property alias words: label.text

        spacing: 6

        FormItem {
            id: shape

            anchors.verticalCenter: parent.verticalCenter
            width: 26
            height: 14
            radius: 4
            identity: Theme.dim
            ground: Theme.raised
            ink: Theme.dim
        }
        Label {
            id: label

            font.pixelSize: Theme.sizeSmall
            color: Theme.dim
        }
    }

    component HeadButton: PlainButton {
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: axisChoice.implicitHeight
        topPadding: 2
        bottomPadding: 2
    }

    Row {
        id: buttons

        height: head.height
        spacing: 12

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Timeline")
            font.weight: Font.DemiBold
        }
        Choice {
            id: axisChoice

            anchors.verticalCenter: parent.verticalCenter
            label: qsTr("axis")
            options: [qsTr("time"), qsTr("order")]
            current: head.timeline.axis
            onChosen: index => head.timeline.choice = index
        }
        HeadButton {
            text: qsTr("Fit")
            hint: qsTr("Show all of the run (0)")
            visible: head.timeline.zoomed
            onClicked: head.timeline.fit()
        }
        HeadButton {
            text: head.timeline.reveal ? qsTr("Hide") : qsTr("Reveal")
            hint: head.timeline.reveal ? qsTr("Hide what was not played yet")
                                       : qsTr("Show what was not played yet")
            visible: (head.timeline.unplayed || head.timeline.reveal) && !head.timeline.stage.lesson.active
            onClicked: head.timeline.reveal = !head.timeline.reveal
        }
        HeadButton {
            text: qsTr("Clear A, B")
            hint: qsTr("Take the markers away (Escape)")
            visible: head.range.a >= 0 || head.range.b >= 0
            onClicked: head.range.clear()
        }
    }
    Label {
        id: sums

        anchors.left: buttons.right
        anchors.leftMargin: 14
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: head.range.text
        font.pixelSize: Theme.sizeSmall
        elide: Text.ElideRight
        visible: head.range.chosen
    }
    Row {
        id: legend

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 22
        visible: !head.range.chosen && x > buttons.width + 16

        FormWords {
            form: Form.OnCpu
            words: qsTr("on CPU")
        }
        FormWords {
            form: Form.Asleep
            words: qsTr("asleep")
        }
        FormWords {
            form: Form.Ready
            words: qsTr("ready")
        }
    }
}
