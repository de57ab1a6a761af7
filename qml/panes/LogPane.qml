// LogPane: the kernel log up to the playhead, or the lines of it that hold what is typed.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

FocusScope {
    id: pane

    required property Stage stage
    // bare: without the line to type into.
    property bool bare: false

    WordField {
        id: words

        width: parent.width
        height: pane.bare ? 0 : implicitHeight
        visible: !pane.bare
        hint: qsTr("Filter the log")
        text: pane.stage.log.filter
        onTextChanged: pane.stage.log.filter = text
        Keys.onDownPressed: view.forceActiveFocus()
    }
    KeyList {
        id: view

        anchors.top: words.bottom
        anchors.topMargin: pane.bare ? 0 : 8
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 2
        // A list that nobody sees costs nothing.
        model: visible ? pane.stage.log : null
        // After the run what went wrong is worth more than what came last.
        onCountChanged: {
            if (pane.stage.playhead.atEnd && pane.stage.log.bugRow >= 0)
                positionViewAtIndex(pane.stage.log.bugRow, ListView.Beginning);
            else
                toEnd();
        }
        Accessible.name: qsTr("kernel log")

        delegate: ListRow {
            id: entry

            required property string logTime
            required property string logText
            required property int logEvent
            required property bool logRelated
            // fresh: the line that the last event printed.
            readonly property bool fresh: logEvent === pane.stage.playhead.position - 1

            lit: fresh || pane.stage.selected === "event:" + logEvent
            touched: logRelated
            implicitHeight: text.implicitHeight + 6
            Accessible.name: logText
            onClicked: pane.stage.seekEvent(logEvent)

            CodeLabel {
                id: time

                x: 6
                y: 3
                text: entry.logTime.trim()
                font.pixelSize: Theme.sizeTiny
                color: Theme.faint
                Accessible.ignored: true
            }
            CodeLabel {
                id: text

                y: 3
                anchors.left: time.right
                anchors.leftMargin: 10
                anchors.right: parent.right
                anchors.rightMargin: 10
                text: entry.logText
                font.pixelSize: Theme.sizeTiny
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Accessible.ignored: true
            }
        }
    }
    Label {
        anchors.centerIn: parent
        width: parent.width - 40
        visible: view.count === 0
        text: pane.stage.log.filter === "" ? qsTr("Nothing was printed yet.")
                                           : qsTr("No line holds these words.")
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        color: Theme.faint
    }
}
