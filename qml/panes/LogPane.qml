// LogPane: the kernel log up to the playhead.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

FocusScope {
    id: pane

    required property Stage stage

    ListView {
        id: view

        anchors.fill: parent
        focus: true
        clip: true
        spacing: 4
        model: pane.stage.log
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {}
        onCountChanged: positionViewAtEnd()
        onVisibleChanged: positionViewAtEnd()
        Accessible.role: Accessible.List
        Accessible.name: qsTr("kernel log")

        delegate: Item {
            id: entry

            required property int index
            required property string logTime
            required property string logText
            required property int logEvent
            // The line that the last event printed.
            readonly property bool fresh: logEvent === pane.stage.playhead.position - 1

            width: view.width
            height: words.implicitHeight + 6
            Accessible.role: Accessible.ListItem
            Accessible.name: logText

            Rectangle {
                anchors.fill: parent
                radius: 4
                color: entry.fresh ? Theme.accentSoft : over.hovered ? Theme.raised : "transparent"
            }
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
                id: words

                y: 3
                anchors.left: time.right
                anchors.leftMargin: 10
                anchors.right: parent.right
                anchors.rightMargin: 6
                text: entry.logText
                font.pixelSize: Theme.sizeTiny
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Accessible.ignored: true
            }
            HoverHandler {
                id: over
            }
            TapHandler {
                onTapped: pane.stage.seekEvent(entry.logEvent)
            }
        }
    }
    Label {
        anchors.centerIn: parent
        visible: view.count === 0
        text: qsTr("Nothing was printed yet.")
        color: Theme.faint
    }
}
