// SidePane: code, inspector, log, events and tasks, one at a time.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Pane {
    id: pane

    required property Stage stage
    // tabs: those that a lesson has not folded away.
    readonly property var tabs: stage.folding.tabs
    readonly property int tab: stage.tabs.tab
    // explained: what its symbols mean stands beside them.
    property bool explained: false
    readonly property var names: [qsTr("Code"), qsTr("Inspect"), qsTr("Log"), qsTr("Events"),
                                     qsTr("Tasks")]

    title: qsTr("code, inspector, log, events and tasks")

    Flow {
        id: row

        x: 20
        y: 8
        width: parent.width - 2 * x
        spacing: Math.max(10, Math.min(28, (pane.width - 230 * Theme.unit) / 4))
        Accessible.role: Accessible.PageTabList
        Accessible.name: pane.title

        PartRepeater {
            model: pane.names

            TabWord {
                required property int index
                required property string modelData

                text: modelData
                visible: pane.tabs.includes(index)
                selected: pane.tab === index
                onClicked: pane.stage.tabs.choose(index)
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
            visible: pane.tab === SideTabs.Code
            focus: visible
        }
        InspectPane {
            anchors.fill: parent
            stage: pane.stage
            visible: pane.tab === SideTabs.Inspect
            focus: visible
        }
        LogPane {
            anchors.fill: parent
            stage: pane.stage
            visible: pane.tab === SideTabs.Log
            focus: visible
        }
        EventsPane {
            anchors.fill: parent
            stage: pane.stage
            visible: pane.tab === SideTabs.Events
            focus: visible
        }
        TasksPane {
            anchors.fill: parent
            stage: pane.stage
            visible: pane.tab === SideTabs.Tasks
            focus: visible
        }
    }
}
