// TasksPane: the tasks as ps prints them, and the functions that the CPUs spent their time in.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

FocusScope {
    id: pane

    required property Stage stage
    // Widths of the columns that are as wide as their numbers.
    readonly property real letter: Theme.monoAdvance
    readonly property real pidWidth: Math.ceil(4.2 * letter)
    readonly property real narrow: Math.ceil(3.4 * letter)
    readonly property real timeWidth: Math.ceil(7.5 * letter)
    // The scroll bar stands beside the last column.
    readonly property real nameWidth: width - pidWidth - 3 * narrow - timeWidth - 24

    component Cell: CodeLabel {
        property bool atRight: false

        height: parent.height
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: atRight ? Text.AlignRight : Text.AlignLeft
        Accessible.ignored: true
    }

    // follow: what is selected comes into view.
    function follow() {
        const place = stage.tasks.rowOf(stage.selected);
        if (visible && place >= 0)
            tasks.positionViewAtIndex(place, ListView.Contain);
    }

    onVisibleChanged: {
        stage.shares.active = visible;
        shower.restart();
    }
    Component.onCompleted: {
        stage.shares.active = visible;
        shower.restart();
    }

    Timer {
        id: shower

        interval: 0
        onTriggered: pane.follow()
    }
    Connections {
        target: pane.stage

        function onSelectionChanged() {
            shower.restart();
        }
    }

    Row {
        id: head

        x: 4
        width: parent.width - 8
        height: Math.round(22 * Theme.unit)

        Cell { width: pane.pidWidth; atRight: true; color: Theme.dim; text: qsTr("PID") }
        Item { width: 8; height: 1 }
        Cell { width: pane.nameWidth; color: Theme.dim; text: qsTr("task") }
        Cell {
            width: pane.narrow
            atRight: true
            color: Theme.dim
            //: state of a task, one letter
            text: qsTr("S")
        }
        Cell {
            width: pane.narrow
            atRight: true
            color: Theme.dim
            //: nice value of a task
            text: qsTr("NI")
        }
        Cell { width: pane.narrow; atRight: true; color: Theme.dim; text: qsTr("CPU") }
        Cell { width: pane.timeWidth; atRight: true; color: Theme.dim; text: qsTr("time") }
    }
    KeyList {
        id: tasks

        anchors.top: head.bottom
        width: parent.width
        height: Math.min(contentHeight, pane.height * 0.6)
        model: pane.stage.tasks
        Accessible.name: qsTr("tasks")

        delegate: ListRow {
            id: task

            required property int taskPid
            required property string taskName
            required property string taskBreakable
            required property string taskThing
            required property string taskLetter
            required property int taskNice
            required property int taskCpu
            required property bool taskOnCpu
            required property string taskTime

            implicitHeight: Math.max(Math.round(22 * Theme.unit), name.implicitHeight + 4)
            lit: pane.stage.selected === taskThing
            Accessible.name: qsTr("%1, PID %2, state %3, nice %4, CPU %5, CPU time %6").arg(taskName)
                .arg(taskPid).arg(taskLetter).arg(taskNice).arg(taskCpu).arg(taskTime)
            onClicked: pane.stage.select(taskThing)

            Row {
                x: 4
                width: parent.width - 8
                height: parent.height

                Cell { width: pane.pidWidth; atRight: true; color: Theme.dim; text: task.taskPid }
                Item { width: 8; height: 1 }
                Cell {
                    id: name

                    width: pane.nameWidth
                    text: task.taskBreakable
                    font.weight: task.taskOnCpu ? Font.Bold : Font.Normal
                    wrapMode: Text.Wrap
                }
                Cell { width: pane.narrow; atRight: true; text: task.taskLetter }
                Cell { width: pane.narrow; atRight: true; text: task.taskNice }
                Cell { width: pane.narrow; atRight: true; text: task.taskCpu }
                Cell { width: pane.timeWidth; atRight: true; text: task.taskTime }
            }
        }
    }
    Label {
        anchors.top: caption.bottom
        anchors.topMargin: 6
        x: 4
        text: qsTr("No time has passed yet.")
        color: Theme.faint
        visible: shares.count === 0
    }
    Label {
        id: caption

        anchors.top: tasks.bottom
        anchors.topMargin: 14
        x: 4
        width: parent.width - 8
        text: qsTr("CPU time by function, %1").arg(pane.stage.shares.stretch)
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
    KeyList {
        id: shares

        anchors.top: caption.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        width: parent.width
        focus: false
        activeFocusOnTab: true
        model: pane.stage.shares
        Accessible.name: caption.text

        delegate: ListRow {
            id: share

            required property string shareFunction
            required property real sharePart
            required property string sharePercent
            required property string shareTime
            required property bool shareIdle

            active: false
            implicitHeight: Math.round(22 * Theme.unit)
            Accessible.name: qsTr("%1: %2, %3").arg(shareFunction).arg(sharePercent).arg(shareTime)

            Rectangle {
                x: 4
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(2, (parent.width - 8) * share.sharePart)
                height: parent.height - 4
                radius: 3
                color: share.shareIdle ? Theme.raised : Theme.accentSoft
            }
            Cell {
                x: 10
                text: share.shareFunction
                color: share.shareIdle ? Theme.dim : Theme.text
            }
            Cell {
                anchors.right: parent.right
                anchors.rightMargin: 8
                text: share.sharePercent + "  " + share.shareTime
            }
        }
    }
}
