// SidePane: code, inspector, log, events and tasks, one at a time.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Pane {
    id: pane

    enum Tab { Code, Inspect, Log, Events, Tasks }

    required property Stage stage
    // chosen: the tab that the user took; -1: code where there is any, else the log.
    property int chosen: -1
    // tabs: those that a lesson has not folded away.
    readonly property var tabs: stage.folding.tabs
    readonly property int usual: stage.code.count > 0 ? SidePane.Code : SidePane.Log
    readonly property int tab: tabs.includes(chosen) ? chosen : tabs.includes(usual) ? usual : tabs[0] ?? -1
    // explained: what its symbols mean stands beside them.
    property bool explained: false
    // A lesson's step may speak of one of the tabs.
    readonly property var wanted: stage.lesson.active ? stage.lesson.show : []
    readonly property var names: [qsTr("Code"), qsTr("Inspect"), qsTr("Log"), qsTr("Events"),
                                     qsTr("Tasks")]

    title: qsTr("code, inspector, log, events and tasks")
    onWantedChanged: {
        if (wanted.includes("log"))
            chosen = SidePane.Log;
        else if (wanted.includes("events"))
            chosen = SidePane.Events;
        else if (wanted.includes("tasks"))
            chosen = SidePane.Tasks;
        else if (wanted.includes("inspector"))
            chosen = SidePane.Inspect;
        else if (stage.lesson.active)
            chosen = SidePane.Code;
    }

    Connections {
        target: pane.stage.editor

        function onOnChanged() {
            if (pane.stage.editor.on)
                pane.chosen = SidePane.Code;
        }
    }
    Connections {
        target: pane.stage.session

        // What is wrong with the text stands below it.
        function onStatusChanged() {
            if (pane.stage.session.failure !== "" && pane.stage.session.runs.count > 0)
                pane.chosen = SidePane.Code;
        }
    }

    Flow {
        id: row

        x: 20
        y: 8
        width: parent.width - 2 * x
        spacing: Math.max(10, Math.min(28, (pane.width - 230 * Theme.unit) / 4))
        Accessible.role: Accessible.PageTabList
        Accessible.name: pane.title

        Repeater {
            model: pane.names

            TabWord {
                required property int index
                required property string modelData

                text: modelData
                visible: pane.tabs.includes(index)
                selected: pane.tab === index
                onClicked: pane.chosen = index
            }
        }
        QuietWord {
            width: Math.min(implicitWidth, row.width)
            height: Math.max(34, implicitHeight)
            text: qsTr("+  %1").arg(pane.stage.folding.tabWords)
            hint: qsTr("Comes later in the course. A click shows it now; U shows everything.")
            visible: pane.stage.folding.tabWords !== ""
            Accessible.name: qsTr("folded: %1").arg(pane.stage.folding.tabWords)
            onClicked: pane.stage.folding.unfold(Folding.Tabs)
        }
    }

    Item {
        anchors.top: row.bottom
        anchors.topMargin: 8
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 12

        CodePane {
            anchors.fill: parent
            stage: pane.stage
            editable: true
            explained: pane.explained
            visible: pane.tab === SidePane.Code
            focus: visible
        }
        InspectPane {
            anchors.fill: parent
            stage: pane.stage
            visible: pane.tab === SidePane.Inspect
            focus: visible
        }
        LogPane {
            anchors.fill: parent
            stage: pane.stage
            visible: pane.tab === SidePane.Log
            focus: visible
        }
        EventsPane {
            anchors.fill: parent
            stage: pane.stage
            visible: pane.tab === SidePane.Events
            focus: visible
        }
        TasksPane {
            anchors.fill: parent
            stage: pane.stage
            visible: pane.tab === SidePane.Tasks
            focus: visible
        }
    }
}
