// EventsPane: the events up to the playhead, each with its sentence.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

FocusScope {
    id: pane

    required property Stage stage
    readonly property Playhead playhead: stage.playhead

    component Origin: CodeLabel {
        width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
        rightPadding: Math.round(1.5 * Theme.monoAdvance)
        font.pixelSize: Theme.sizeTiny
        color: Theme.faint
        wrapMode: Text.WrapAnywhere
        Accessible.ignored: true
    }

    Choice {
        id: levels

        width: parent.width
        label: qsTr("which events to stop at")
        options: [qsTr("main"), qsTr("details"), qsTr("every event")]
        current: 2 - pane.playhead.level
        onChosen: index => pane.playhead.level = 2 - index
    }
    WordField {
        id: words

        anchors.top: levels.bottom
        anchors.topMargin: 8
        width: parent.width
        hint: qsTr("Filter: event, task, function, cpu0 …")
        text: pane.stage.events.filter
        onTextChanged: pane.stage.events.filter = text
        Keys.onDownPressed: view.forceActiveFocus()
    }
    WordField {
        id: noteField

        anchors.bottom: parent.bottom
        width: parent.width
        text: pane.stage.sheet.here
        hint: qsTr("A note at this event (Ctrl+E)")
        visible: pane.playhead.position > 0
        onEditingFinished: pane.stage.sheet.note(text)
    }
    KeyList {
        id: view

        anchors.top: words.bottom
        anchors.topMargin: 8
        anchors.bottom: noteField.visible ? noteField.top : parent.bottom
        anchors.bottomMargin: noteField.visible ? 8 : 0
        width: parent.width
        spacing: 2
        // A list that nobody sees costs nothing.
        model: visible ? pane.stage.events : null
        onCountChanged: toEnd()
        Accessible.name: qsTr("events")

        delegate: ListRow {
            id: entry

            required property int eventIndex
            required property string eventTime
            required property string eventName
            required property string eventTask
            required property string eventSentence
            required property bool eventRelated
            required property string eventNote

            touched: eventRelated
            lit: eventIndex === pane.playhead.position - 1
                 || pane.stage.selected === "event:" + eventIndex

            implicitHeight: sentence.implicitHeight + source.implicitHeight + 12
                            + (note.visible ? note.implicitHeight + 3 : 0)
            Accessible.name: eventNote === "" ? eventSentence : qsTr("%1; note: %2").arg(eventSentence).arg(eventNote)
            Accessible.description: eventTime + "  " + eventName + "  " + eventTask
            onClicked: pane.stage.seekEvent(eventIndex)
            onDoubleClicked: pane.stage.select("event:" + eventIndex)

            Label {
                id: sentence

                x: 8
                y: 5
                width: parent.width - 20
                text: entry.eventSentence
                font.pixelSize: Theme.sizeSmall
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            // Each of them goes to the next line as a whole.
            Flow {
                id: source

                x: 8
                anchors.top: sentence.bottom
                anchors.topMargin: 1
                width: parent.width - 20

                Origin { text: entry.eventTime }
                Origin { text: entry.eventName }
                Origin { text: entry.eventTask }
            }
            Label {
                id: note

                x: 8
                anchors.top: source.bottom
                anchors.topMargin: 3
                width: parent.width - 20
                //: a note that somebody has pinned to this event
                text: qsTr("✎ %1").arg(entry.eventNote)
                font.pixelSize: Theme.sizeSmall
                color: Theme.accent
                wrapMode: Text.Wrap
                visible: entry.eventNote !== ""
                Accessible.ignored: true
            }
        }
    }
    Label {
        anchors.centerIn: view
        width: parent.width - 40
        visible: view.count === 0
        text: pane.stage.events.filter === "" ? qsTr("Nothing has happened yet.")
                                              : qsTr("No event up to here holds these words.")
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        color: Theme.faint
    }
}
