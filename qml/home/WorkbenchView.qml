// WorkbenchView: where one begins without a lesson: from a template or from a file of one's own.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Wqlab

Flickable {
    id: view

    required property Workspace workspace
    readonly property Workbench bench: Workbench {
        workspace: view.workspace
    }
    readonly property real margin: Math.max(32, Math.round(width * 0.055))

    contentHeight: body.implicitHeight + 64
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ScrollMark {}

    FocusInView {
        view: view
    }
    Column {
        id: body

        x: view.margin
        y: 32
        width: view.width - 2 * view.margin
        spacing: 24

        Column {
            width: parent.width
            spacing: 8

            Label {
                width: parent.width
                text: qsTr("Workbench")
                font.pixelSize: Theme.sizeHuge
                font.weight: Font.Bold
                Accessible.role: Accessible.Heading
            }
            Label {
                width: parent.width
                text: qsTr("Write a module, run it, change it, compare. What you write is a copy, kept as you type.")
                font.pixelSize: Theme.sizeLarge
                color: Theme.dim
                wrapMode: Text.Wrap
            }
        }
        Row {
            spacing: 10

            WordField {
                id: path

                width: Math.min(520, body.width - open.width - browse.width - 20)
                hint: qsTr("A module of your own: the path of its .c file")
                onAccepted: view.bench.openFile(text)
            }
            PlainButton {
                id: open

                anchors.verticalCenter: path.verticalCenter
                text: qsTr("Open")
                enabled: path.text.trim() !== ""
                onClicked: view.bench.openFile(path.text)
            }
            PlainButton {
                id: browse

                anchors.verticalCenter: path.verticalCenter
                text: qsTr("Browse…")
                hint: qsTr("A module, a trace or a run file")
                onClicked: dialog.open()
            }
        }
        Label {
            width: parent.width
            text: view.bench.problem
            color: Theme.wrong
            wrapMode: Text.Wrap
            visible: text !== ""
        }
        Label {
            text: qsTr("Or begin with a template")
            font.pixelSize: Theme.sizeHead
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        CardGrid {
            id: cards

            width: parent.width
            least: Theme.px(240)

            PartRepeater {
                model: view.bench

                T.AbstractButton {
                    id: card

                    required property string templateName
                    required property string templateTitle
                    required property string templateSummary

                    width: cards.each
                    height: cards.tallest
                    implicitHeight: Math.max(Theme.px(84), words.implicitHeight + 26)
                    focusPolicy: Qt.TabFocus
                    text: templateTitle
                    Accessible.name: templateTitle
                    Accessible.description: templateSummary
                    onClicked: view.bench.openTemplate(templateName)

                    background: Rectangle {
                        radius: Theme.radiusCard
                        color: card.hovered ? Theme.raised : Theme.card
                        border.width: 1
                        border.color: card.hovered ? Theme.accent : Theme.hairline

                        FocusRing {
                            radius: Theme.radiusCard + 2
                            visible: card.visualFocus
                        }
                    }
                    Column {
                        id: words

                        x: 14
                        y: 12
                        width: parent.width - 28
                        spacing: 4

                        Label {
                            width: parent.width
                            text: card.templateTitle
                            font.weight: Font.DemiBold
                            wrapMode: Text.Wrap
                            Accessible.ignored: true
                        }
                        Label {
                            width: parent.width
                            text: card.templateSummary
                            font.pixelSize: Theme.sizeSmall
                            lineHeight: 1.1
                            color: Theme.dim
                            wrapMode: Text.Wrap
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    FileDialog {
        id: dialog

        title: qsTr("Open a module, a trace or a run")
        nameFilters: [qsTr("Modules, traces and runs (*.c *.txt *.run *.trace)"), qsTr("All files (*)")]
        onAccepted: view.bench.openUrl(selectedFile)
    }
}
