// RunStrip: the runs that were made of this module, and what the shown one changed.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Rectangle {
    id: strip

    required property Workspace workspace
    readonly property Stage stage: workspace.stage
    readonly property RunList runs: stage.runs

    implicitHeight: visible ? Math.round(26 * Theme.unit) + 14 : 0
    height: implicitHeight
    visible: runs.count > 1
    color: Theme.panel
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("runs")

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    ListView {
        id: tabs

        x: 16
        width: Math.min(contentWidth, change.text === "" ? parent.width - 32 - compare.width - 16
                                                         : parent.width * 0.52)
        height: parent.height - 1
        orientation: ListView.Horizontal
        spacing: 6
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 4000
        highlightMoveDuration: Theme.motion
        model: strip.runs
        currentIndex: strip.runs.current - 1

        delegate: RunTab {
            required property int runNumber
            required property string runName
            required property string runWhat
            required property bool runShown

            y: Math.round((tabs.height - height) / 2)
            text: runName
            what: runWhat
            shown: runShown
            room: Math.round(260 * Theme.unit)
            onActiveFocusChanged: {
                if (activeFocus)
                    tabs.positionViewAtIndex(runNumber - 1, ListView.Contain);
            }
            onClicked: strip.stage.session.showRun(runNumber)
        }
    }
    Label {
        id: change

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: tabs.right
        anchors.leftMargin: 16
        anchors.right: compare.visible ? compare.left : parent.right
        anchors.rightMargin: 12
        text: strip.stage.runTold
        font.pixelSize: Theme.sizeSmall
        elide: Text.ElideRight
    }
    Announcer {
        words: change.text
    }
    PlainButton {
        id: compare

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 16
        text: qsTr("Compare with Run %1").arg(strip.runs.from)
        hint: qsTr("Both side by side (C)")
        // While a question is open, another run would answer it.
        visible: strip.runs.from > 0 && !strip.stage.lesson.open
        onClicked: strip.workspace.compare.open(strip.runs.from, strip.runs.current)
    }
}
