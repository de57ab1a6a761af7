// EventsPane: the events up to the playhead, each with its sentence.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

FocusScope {
    id: pane

    required property Stage stage
    readonly property Playhead playhead: stage.playhead

    Choice {
        id: levels

        label: qsTr("which events to stop at")
        options: [qsTr("main"), qsTr("details"), qsTr("every event")]
        current: 2 - pane.playhead.level
        onChosen: index => pane.playhead.level = 2 - index
    }
    ListView {
        id: view

        anchors.top: levels.bottom
        anchors.topMargin: 10
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        clip: true
        spacing: 2
        model: pane.stage.events
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {}
        reuseItems: true
        onCountChanged: positionViewAtEnd()
        onVisibleChanged: positionViewAtEnd()
        Accessible.role: Accessible.List
        Accessible.name: qsTr("events")

        delegate: Item {
            id: entry

            required property int eventIndex
            required property string eventTime
            required property string eventName
            required property string eventTask
            required property string eventSentence
            readonly property bool last: eventIndex === pane.playhead.position - 1

            width: view.width
            height: words.implicitHeight + source.implicitHeight + 12
            Accessible.role: Accessible.ListItem
            Accessible.name: eventSentence

            Rectangle {
                anchors.fill: parent
                radius: 4
                color: entry.last ? Theme.accentSoft : over.hovered ? Theme.raised : "transparent"
            }
            Label {
                id: words

                x: 8
                y: 5
                width: parent.width - 16
                text: entry.eventSentence
                font.pixelSize: Theme.sizeSmall
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            CodeLabel {
                id: source

                x: 8
                anchors.top: words.bottom
                anchors.topMargin: 1
                width: parent.width - 16
                text: entry.eventTime + "  " + entry.eventName + "  " + entry.eventTask
                font.pixelSize: 10
                color: Theme.faint
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            HoverHandler {
                id: over
            }
            TapHandler {
                onTapped: pane.stage.seekEvent(entry.eventIndex)
            }
        }
    }
}
