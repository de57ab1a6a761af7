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
    readonly property real nameX: 12 + pidWidth
    readonly property real line: Math.round(22 * Theme.unit)

    component Cell: CodeLabel {
        property bool atRight: false

        height: parent.height
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: atRight ? Text.AlignRight : Text.AlignLeft
        Accessible.ignored: true
    }

    // shared: the functions are told too, where that leaves four lines of tasks.
    readonly property bool shared: height - head.height - caption.implicitHeight - shares.height > 5 * line

    // follow: what is selected comes into view.
    function follow() {
        const place = stage.tasks.rowOf(stage.selected);
        if (!visible || place < 0)
            return;
        tasks.forceLayout();
        tasks.positionViewAtIndex(place, ListView.Contain);
        if (place + 1 < tasks.count)
            tasks.alignTop();
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

    Item {
        id: head

        // over: as in the rows, where there is no room for the word.
        readonly property bool over: pane.nameWidth < 5 * pane.letter

        width: parent.width
        height: pane.line * (over ? 2 : 1)

        Cell { x: 4; width: pane.pidWidth; height: pane.line; atRight: true; color: Theme.dim; text: qsTr("PID") }
        Cell { x: pane.nameX; height: pane.line; color: Theme.dim; text: qsTr("task") }
        Row {
            x: pane.nameX + pane.nameWidth
            anchors.bottom: parent.bottom
            height: pane.line

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
    }
    KeyList {
        id: tasks

        anchors.top: head.bottom
        width: parent.width
        anchors.bottom: pane.shared ? caption.top : parent.bottom
        anchors.bottomMargin: pane.shared ? 12 : 0
        model: pane.stage.tasks
        Accessible.name: qsTr("tasks")

        delegate: ListRow {
            id: task

            required property int taskPid
            required property string taskName
            required property string taskBreakable
            required property string taskThing
            required property string taskLetter
            required property string taskNice
            required property int taskCpu
            required property bool taskOnCpu
            required property string taskTime

            // over: the name goes on where the numbers would stand, and they stand under it.
            readonly property bool over: name.whole > pane.nameWidth

            implicitHeight: pane.line + (over ? name.implicitHeight : 0)
            lit: pane.stage.selected === taskThing
            Accessible.name: qsTr("%1, PID %2, state %3, nice %4, CPU %5, CPU time %6").arg(taskName)
                .arg(taskPid).arg(taskLetter).arg(taskNice).arg(taskCpu).arg(taskTime)
            onClicked: pane.stage.select(taskThing)

            Cell {
                x: 4
                width: pane.pidWidth
                height: task.over ? name.height : pane.line
                verticalAlignment: task.over ? Text.AlignTop : Text.AlignVCenter
                topPadding: task.over ? 3 : 0
                atRight: true
                color: Theme.dim
                text: task.taskPid
            }
            Cell {
                id: name

                // whole, part: its width in one line, and that of the longer part which it may be broken into.
                readonly property real whole: pane.letter * task.taskName.length
                readonly property real part: pane.letter
                                             * Math.max(...task.taskBreakable.split("\u200b").map(p => p.length))

                x: pane.nameX
                width: task.over ? parent.width - x - 2 : pane.nameWidth
                height: task.over ? implicitHeight : pane.line
                topPadding: task.over ? 3 : 0
                text: task.taskBreakable
                font.weight: task.taskOnCpu ? Font.Bold : Font.Normal
                // In front of the workqueue's name, nowhere else.
                wrapMode: Text.WordWrap
                font.pixelSize: Math.floor(Theme.sizeSmall * Math.min(1, width / part))
            }
            Row {
                x: pane.nameX + pane.nameWidth
                y: parent.height - height
                height: pane.line

                Cell { width: pane.narrow; atRight: true; text: task.taskLetter }
                Cell { width: pane.narrow; atRight: true; text: task.taskNice }
                Cell { width: pane.narrow; atRight: true; text: task.taskCpu }
                Cell { width: pane.timeWidth; atRight: true; text: task.taskTime }
            }
        }
    }
    Label {
        anchors.top: shares.top
        x: 4
        text: qsTr("No time has passed yet.")
        color: Theme.faint
        visible: pane.shared && shares.count === 0
    }
    Label {
        id: caption

        anchors.bottom: shares.top
        anchors.bottomMargin: 4
        x: 4
        width: parent.width - 8
        text: qsTr("CPU time by function, %1").arg(pane.stage.shares.stretch)
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        visible: pane.shared
    }
    KeyList {
        id: shares

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.min(pane.height * 0.4, Math.max(1, count) * pane.line)
        focus: false
        activeFocusOnTab: true
        visible: pane.shared
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
            implicitHeight: pane.line
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
