// TimelinePane: what every task did from when to when, on the axis of time or of order.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Pane {
    id: pane

    required property Stage stage
    // axisChoice: what the user took; -1: what suits the run.
    property int axisChoice: -1
    readonly property int number: stage.playhead.stepNumber

    title: qsTr("timeline")

    component Legend: Row {
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

    Row {
        id: head

        x: 16
        y: 10
        height: 24
        spacing: 14

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Timeline")
            font.weight: Font.DemiBold
        }
        Choice {
            anchors.verticalCenter: parent.verticalCenter
            label: qsTr("axis")
            options: [qsTr("time"), qsTr("order")]
            current: timeline.axis
            onChosen: index => pane.axisChoice = index
        }
        PlainButton {
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: 24
            text: qsTr("Fit")
            hint: qsTr("Show all of the run")
            visible: timeline.zoomed
            onClicked: timeline.fit()
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.verticalCenter: head.verticalCenter
        spacing: 22

        Legend {
            form: Form.OnCpu
            words: qsTr("on CPU")
        }
        Legend {
            form: Form.Asleep
            words: qsTr("asleep")
        }
        Legend {
            form: Form.Ready
            words: qsTr("ready")
        }
    }

    Connections {
        target: pane.stage.session

        function onSourceChanged() {
            pane.axisChoice = -1;
        }
    }

    Flickable {
        id: view

        anchors.top: head.bottom
        anchors.topMargin: 18
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        anchors.bottomMargin: 4
        contentHeight: timeline.height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {}
        interactive: false
        clip: true
        focus: true
        Keys.onUpPressed: timeline.zoom(1.5, timeline.playheadX)
        Keys.onDownPressed: timeline.zoom(1 / 1.5, timeline.playheadX)

        TimelineItem {
            id: timeline

            width: view.width
            height: Math.max(view.height, wantedHeight)
            stage: pane.stage
            choice: pane.axisChoice
            colours: ({
                ground: Theme.panel, raised: Theme.raised, line: Theme.hairline, text: Theme.text,
                dim: Theme.dim, faint: Theme.faint, accent: Theme.accent, unplayed: Theme.unplayed,
                identities: Theme.identities, sans: Theme.sans, mono: Theme.mono,
                size: Theme.sizeSmall
            })
            Accessible.role: Accessible.Chart
            Accessible.name: qsTr("timeline")
            Accessible.description: description

            TimelinePointer {
                anchors.fill: parent
                timeline: timeline
                onScrolled: by => view.contentY = Math.max(0, Math.min(view.contentHeight
                                                                       - view.height,
                                                                       view.contentY + by))
            }
        }
    }
    PlayheadFlag {
        x: view.x + Math.max(0, Math.min(view.width - width, timeline.playheadX - width / 2))
        y: view.y - 15
        text: timeline.axis === TimelineItem.Time ? pane.stage.playhead.timeText
                                                  : qsTr("event %1").arg(pane.number)
        visible: pane.stage.session.recording.count > 0 && timeline.playheadX <= view.width + 1
                 && timeline.playheadX >= timeline.labelWidth - 1
    }
}
