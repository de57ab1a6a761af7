// TimelinePane: what every task did from when to when, on the axis of time or of order.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Pane {
    id: pane

    required property Stage stage
    // axisChoice: what the user took; -1: what suits the run.
    property int axisChoice: -1
    // explained: what its symbols mean stands beside them; covered: of its bottom, by something else.
    property bool explained: false
    property real covered: 0
    readonly property int number: stage.playhead.stepNumber
    readonly property TimeRange range: stage.range

    title: qsTr("timeline")

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

    Row {
        id: head

        x: 16
        y: 8
        height: Math.max(24, axisChoice.implicitHeight)
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
            current: timeline.axis
            onChosen: index => pane.axisChoice = index
        }
        PlainButton {
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: axisChoice.implicitHeight
            topPadding: 2
            bottomPadding: 2
            text: qsTr("Fit")
            hint: qsTr("Show all of the run (0)")
            visible: timeline.zoomed
            onClicked: timeline.fit()
        }
        PlainButton {
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: axisChoice.implicitHeight
            topPadding: 2
            bottomPadding: 2
            text: timeline.reveal ? qsTr("Hide") : qsTr("Reveal")
            hint: timeline.reveal ? qsTr("Hide what was not played yet")
                                  : qsTr("Show what was not played yet")
            visible: (timeline.unplayed || timeline.reveal) && !pane.stage.lesson.active
            onClicked: timeline.reveal = !timeline.reveal
        }
        PlainButton {
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: axisChoice.implicitHeight
            topPadding: 2
            bottomPadding: 2
            text: qsTr("Clear A, B")
            hint: qsTr("Take the markers away (Escape)")
            visible: pane.range.a >= 0 || pane.range.b >= 0
            onClicked: pane.range.clear()
        }
    }
    Label {
        id: sums

        anchors.left: head.right
        anchors.leftMargin: 14
        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.verticalCenter: head.verticalCenter
        text: pane.range.text
        font.pixelSize: Theme.sizeSmall
        elide: Text.ElideRight
        visible: pane.range.chosen
    }
    Row {
        id: legend

        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.verticalCenter: head.verticalCenter
        spacing: 22
        visible: !pane.range.chosen && x > head.x + head.width + 16

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

    Connections {
        target: pane.stage.session

        function onSourceChanged() {
            pane.axisChoice = -1;
        }
    }

    FocusScope {
        id: view

        anchors.top: head.bottom
        anchors.topMargin: flag.height
        anchors.bottom: minimap.visible ? minimap.top : parent.bottom
        anchors.bottomMargin: 4
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        focus: true

        TimelineItem {
            id: timeline

            anchors.fill: parent
            focus: true
            stage: pane.stage
            choice: pane.axisChoice
            shownTo: playedTo
            colours: ({
                ground: Theme.panel, raised: Theme.raised, line: Theme.hairline, text: Theme.text,
                dim: Theme.dim, faint: Theme.faint, accent: Theme.accent, unplayed: Theme.unplayed,
                identities: Theme.identities, sans: Theme.sans, mono: Theme.mono,
                size: Theme.sizeSmall
            })
            Accessible.role: Accessible.Chart
            Accessible.name: rowText !== "" && activeFocus ? qsTr("timeline, %1").arg(rowText)
                                                          : qsTr("timeline")
            Accessible.description: description

            Behavior on shownTo {
                NumberAnimation {
                    duration: Theme.motion
                    easing.type: Easing.InOutQuad
                }
            }
            TimelinePointer {
                anchors.fill: parent
                timeline: timeline
            }
        }
        Repeater {
            model: key.shown ? key.symbols : []

            Item {
                required property var modelData
                readonly property string legend: modelData.text
                readonly property bool lettered: legend === ""
                readonly property rect place: modelData.place

                x: place.x
                y: place.y
                width: place.width
                height: place.height
            }
        }
        JumpTrail {
            timeline: timeline
        }
        ScrollMark {
            anchors.right: parent.right
            anchors.rightMargin: -14
            anchors.top: parent.top
            anchors.topMargin: timeline.axisHeight
            anchors.bottom: parent.bottom
            orientation: Qt.Vertical
            size: view.height / Math.max(1, timeline.wantedHeight)
            position: timeline.scroll / Math.max(1, timeline.wantedHeight)
            onPositionChanged: if (pressed) timeline.scroll = position * timeline.wantedHeight
        }
    }
    Legend {
        id: key

        property var symbols: []

        function look() {
            if (shown)
                symbols = timeline.symbols();
            find();
        }

        anchors.fill: view
        anchors.bottomMargin: Math.max(0, pane.covered - 4)
        target: view
        far: true
        veil: 0
        shown: pane.explained && pane.opacity === 1
        onShownChanged: look()
    }
    Connections {
        target: timeline

        function onPlayheadChanged() {
            key.look();
        }
    }
    MinimapItem {
        id: minimap

        anchors.left: parent.left
        anchors.leftMargin: 16 + timeline.labelWidth
        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6
        height: visible ? 18 : 0
        visible: timeline.zoomed
        timeline: timeline
        Accessible.role: Accessible.ScrollBar
        Accessible.name: qsTr("what of the run the timeline shows")

        TapHandler {
            onTapped: point => minimap.showAt(point.position.x)
        }
        DragHandler {
            target: null
            onCentroidChanged: if (active) minimap.showAt(centroid.position.x)
        }
    }
    PlayheadFlag {
        id: flag

        x: view.x + Math.max(0, Math.min(view.width - width, timeline.playheadX - width / 2))
        y: view.y - height + 3
        text: timeline.axis === TimelineItem.Time ? pane.stage.playhead.timeText
                                                  : qsTr("event %1").arg(pane.number)
        visible: pane.stage.session.recording.count > 0 && timeline.playheadX <= view.width + 1
                 && timeline.playheadX >= timeline.labelWidth - 1
    }
}
