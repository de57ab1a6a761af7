// HomeBar: the bar of the start page: open a file, search, theme.
import QtQuick
import QtQuick.Templates as T
import Wqlab

Rectangle {
    id: bar

    required property Workspace workspace

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
        anchors.verticalCenter: parent.verticalCenter
        x: 16
        spacing: 14

        Wordmark {
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Course")
            font.weight: Font.DemiBold
        }
    }
    T.TextField {
        id: path

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: search.left
        anchors.rightMargin: 8
        width: Math.min(380, bar.width * 0.28)
        height: 30
        leftPadding: 14
        rightPadding: 14
        color: Theme.text
        font.family: Theme.sans
        font.pixelSize: Theme.sizeSmall
        verticalAlignment: Text.AlignVCenter
        placeholderText: qsTr("Open a module (.c) or a trace: its path, then Enter")
        placeholderTextColor: Theme.faint
        selectByMouse: true
        Accessible.name: placeholderText
        onAccepted: {
            if (text.trim() !== "")
                bar.workspace.open(text.trim());
        }

        background: Rectangle {
            radius: 15
            color: Theme.raised
            border.width: path.activeFocus ? 2 : 1
            border.color: path.activeFocus ? Theme.accent : Theme.hairline
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            x: 14
            width: parent.width - 28
            text: path.placeholderText
            color: Theme.faint
            font.pixelSize: Theme.sizeSmall
            elide: Text.ElideRight
            visible: path.text === "" && path.preeditText === ""
            Accessible.ignored: true
        }
    }
    T.TextField {
        id: search

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: themeSwitch.left
        anchors.rightMargin: 8
        width: Math.min(260, bar.width * 0.2)
        height: 30
        leftPadding: 14
        rightPadding: 14
        color: Theme.text
        font.family: Theme.sans
        font.pixelSize: Theme.sizeSmall
        verticalAlignment: Text.AlignVCenter
        placeholderText: qsTr("Search lessons, functions, flags")
        placeholderTextColor: Theme.faint
        selectByMouse: true
        Accessible.name: placeholderText
        onTextChanged: bar.workspace.search(text)

        background: Rectangle {
            radius: 15
            color: Theme.raised
            border.width: search.activeFocus ? 2 : 1
            border.color: search.activeFocus ? Theme.accent : Theme.hairline
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            x: 14
            width: parent.width - 28
            text: search.placeholderText
            color: Theme.faint
            font.pixelSize: Theme.sizeSmall
            elide: Text.ElideRight
            visible: search.text === "" && search.preeditText === ""
            Accessible.ignored: true
        }
    }
    PlainButton {
        id: themeSwitch

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 16
        text: Theme.dark ? qsTr("Light") : qsTr("Dark")
        hint: qsTr("Switch the theme (T)")
        onClicked: Theme.dark = !Theme.dark
    }
}
