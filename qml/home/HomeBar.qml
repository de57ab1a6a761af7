// HomeBar: the bar of the start page: open a file, search, theme.
import QtQuick
import Wqlab

Rectangle {
    id: bar

    required property Workspace workspace
    // bench: the workbench is shown instead of the course.
    property bool bench: false

    implicitHeight: 52
    color: Theme.panel
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("start page")

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    Row {
        id: tabs

        anchors.verticalCenter: parent.verticalCenter
        x: 16
        spacing: 14

        Wordmark {
            anchors.verticalCenter: parent.verticalCenter
        }
        TabWord {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Course")
            selected: !bar.bench
            onClicked: bar.bench = false
        }
        TabWord {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Workbench")
            selected: bar.bench
            onClicked: bar.bench = true
        }
    }
    WordField {
        id: path

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: search.left
        anchors.rightMargin: 8
        width: Math.min(Theme.px(300), search.x - tabs.x - tabs.width - 24)
        // The workbench has a line of its own for that.
        visible: !bar.bench
        hint: qsTr("Open a module or a trace: its path")
        onAccepted: {
            if (text.trim() !== "")
                bar.workspace.open(text.trim());
        }
    }
    WordField {
        id: search

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: themeSwitch.left
        anchors.rightMargin: 8
        width: Math.min(Theme.px(240), bar.width * 0.22)
        hint: qsTr("Search lessons, functions, flags")
        onTextChanged: {
            bar.bench = false;
            bar.workspace.search(text);
        }
    }
    PlainButton {
        id: themeSwitch

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 16
        text: Theme.dark ? qsTr("Light") : qsTr("Dark")
        hint: qsTr("Switch the theme (T)")
        onClicked: bar.workspace.preferences.dark = !Theme.dark
    }
}
