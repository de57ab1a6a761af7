// TimelinePane: what every task did from when to when, on the axis of time or of order.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Pane {
    id: pane

    required property Stage stage
    // explained: what its symbols mean stands beside them; covered: of its bottom, by something else.
    property bool explained: false
    property real covered: 0
    readonly property int number: stage.playhead.stepNumber

    title: qsTr("timeline")

    TimelineHead {
        id: head

        x: 16
        y: 8
        width: pane.width - 36
        range: pane.stage.range
        timeline: timeline
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
            shrinks: true
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
        PartRepeater {
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
