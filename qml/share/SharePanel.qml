// SharePanel: a run as one small file for a friend, with notes; and as a trace for other tools.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Wqlab

Panel {
    id: panel

    required property Stage stage
    readonly property ShareSheet sheet: stage.sheet
    property string said

    width: Math.min(Theme.px(460), parent ? parent.width - 24 : 460)
    height: Math.min(body.implicitHeight + topPadding + bottomPadding, parent ? parent.height - 24 : 600)
    anchors.centerIn: T.Overlay.overlay
    padding: 20
    modal: true
    onOpened: {
        said = "";
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    component Caption: Label {
        width: parent ? parent.width : implicitWidth
        wrapMode: Text.Wrap
        font.pixelSize: Theme.sizeSmall
        color: Theme.dim
    }

    Column {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 10
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("share")

        Label {
            text: qsTr("Share this run")
            font.pixelSize: Theme.sizeLarge
            font.weight: Font.Bold
        }
        Caption {
            text: qsTr("Name")
        }
        WordField {
            id: field

            width: parent.width
            text: panel.sheet.name
            hint: qsTr("name of the run")
            onEditingFinished: panel.sheet.name = text
        }
        Caption {
            text: qsTr("Folder")
        }
        Row {
            width: parent.width
            spacing: 8

            WordField {
                width: parent.width - choose.width - parent.spacing
                text: panel.sheet.folder
                hint: qsTr("folder")
                onEditingFinished: panel.sheet.folder = text
            }
            PlainButton {
                id: choose

                text: qsTr("Choose…")
                Accessible.name: qsTr("Choose the folder")
                onClicked: folders.open()
            }
        }
        Caption {
            text: qsTr("A note at this event: whoever opens the run finds it there")
        }
        WordField {
            width: parent.width
            text: panel.sheet.here
            hint: qsTr("note at this event")
            onEditingFinished: panel.sheet.note(text)
        }
        KeyList {
            width: parent.width
            implicitHeight: Math.min(contentHeight, Theme.px(110))
            visible: count > 0
            model: panel.sheet.notes
            Accessible.name: qsTr("notes")

            delegate: ListRow {
                id: entry

                required property int index
                required property string modelData

                implicitHeight: Theme.px(26)
                Accessible.name: modelData
                onClicked: panel.sheet.seekNote(index)

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    x: 8
                    width: parent.width - 16
                    text: entry.modelData
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
        Label {
            width: parent.width
            text: panel.sheet.whyNoRun !== "" ? panel.sheet.whyNoRun
                  : qsTr("The run file holds the module's text, the choices and the levers, the playhead, the selection and the notes. It replays to the same trace anywhere.")
            font.pixelSize: Theme.sizeSmall
            color: Theme.faint
            wrapMode: Text.Wrap
        }
        Flow {
            width: parent.width
            spacing: 8

            PlainButton {
                primary: true
                text: qsTr("Save the run")
                enabled: panel.sheet.whyNoRun === ""
                onClicked: panel.said = panel.sheet.saveRun()
            }
            PlainButton {
                text: qsTr("Save as ftrace text")
                enabled: panel.stage.session.recording.complete
                onClicked: panel.said = panel.sheet.saveTrace()
            }
            PlainButton {
                text: qsTr("Save for Perfetto")
                enabled: panel.stage.session.recording.complete
                onClicked: panel.said = panel.sheet.savePerfetto()
            }
        }
        Label {
            width: parent.width
            text: panel.said
            color: Theme.dim
            wrapMode: Text.WrapAnywhere
            visible: text !== ""
            Accessible.role: Accessible.AlertMessage
        }
    }
    FolderDialog {
        id: folders

        title: qsTr("The folder that files are saved in")
        onAccepted: panel.sheet.useFolder(selectedFolder)
    }
}
