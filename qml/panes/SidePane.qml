// SidePane: code, inspector, log and events, one at a time.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Pane {
    id: pane

    required property Stage stage
    // chosen: the tab that the user took; -1: code where there is any, else the log.
    property int chosen: -1
    readonly property int tab: chosen >= 0 ? chosen : stage.code.count > 0 ? 0 : 2
    // A lesson's step may speak of one of the tabs.
    readonly property var wanted: stage.lesson.active ? stage.lesson.show : []
    readonly property var names: [qsTr("Code"), qsTr("Inspect"), qsTr("Log"), qsTr("Events")]

    title: qsTr("code, inspector, log and events")
    onWantedChanged: {
        if (wanted.includes("log"))
            chosen = 2;
        else if (wanted.includes("events"))
            chosen = 3;
        else if (wanted.includes("inspector"))
            chosen = 1;
        else if (stage.lesson.active)
            chosen = 0;
    }

    Row {
        id: tabs

        x: 20
        y: 8
        spacing: Math.max(14, Math.min(32, (pane.width - 260) / 3))
        Accessible.role: Accessible.PageTabList
        Accessible.name: pane.title

        Repeater {
            model: pane.names

            TabWord {
                required property int index
                required property string modelData

                text: modelData
                selected: pane.tab === index
                onClicked: pane.chosen = index
            }
        }
    }

    Item {
        anchors.top: tabs.bottom
        anchors.topMargin: 8
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 12

        CodePane {
            anchors.fill: parent
            stage: pane.stage
            visible: pane.tab === 0
            focus: visible
        }
        InspectPane {
            anchors.fill: parent
            stage: pane.stage
            visible: pane.tab === 1
            focus: visible
        }
        LogPane {
            anchors.fill: parent
            stage: pane.stage
            visible: pane.tab === 2
            focus: visible
        }
        EventsPane {
            anchors.fill: parent
            stage: pane.stage
            visible: pane.tab === 3
            focus: visible
        }
    }
}
