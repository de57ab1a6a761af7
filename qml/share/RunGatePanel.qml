// RunGatePanel: a run from elsewhere, as text; it runs after a yes.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Panel {
    id: panel

    required property Workspace workspace
    readonly property RunGate gate: workspace.gate

    width: Math.min(Theme.px(760), parent ? parent.width - 48 : 760)
    height: Math.min(Theme.px(620), parent ? parent.height - 48 : 600)
    anchors.centerIn: T.Overlay.overlay
    modal: true
    closePolicy: T.Popup.CloseOnEscape
    onClosed: if (gate.waiting)
        gate.no()
    onOpened: yes.forceActiveFocus(Qt.ShortcutFocusReason)

    Connections {
        target: panel.gate

        function onChanged() {
            if (panel.gate.waiting)
                panel.open();
            else
                panel.close();
        }
    }

    Item {
        anchors.fill: parent
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("a run from elsewhere")

        Column {
            id: head

            width: parent.width
            spacing: 8

            Label {
                width: parent.width
                text: panel.gate.name
                font.pixelSize: Theme.sizeTitle
                font.weight: Font.Bold
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: panel.gate.made
                font.pixelSize: Theme.sizeSmall
                color: Theme.faint
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                text: panel.gate.told
                color: panel.gate.canRun ? Theme.dim : Theme.waiting
                wrapMode: Text.Wrap
            }
            PartRepeater {
                model: panel.gate.remarks

                Label {
                    required property string modelData

                    width: head.width
                    text: modelData
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.dim
                    elide: Text.ElideRight
                }
            }
        }
        Rectangle {
            anchors.top: head.bottom
            anchors.topMargin: 12
            anchors.bottom: buttons.top
            anchors.bottomMargin: 16
            width: parent.width
            radius: Theme.radiusRow
            color: Theme.codeGround
            border.width: 1
            border.color: Theme.hairline

            KeyList {
                id: code

                anchors.fill: parent
                anchors.margins: 10
                model: panel.gate.source
                Accessible.name: qsTr("text of the module")

                delegate: CodeLabel {
                    required property string modelData

                    width: code.width
                    text: modelData
                    font.pixelSize: Theme.sizeSmall
                    wrapMode: Text.WrapAnywhere
                }
            }
        }
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: 8

            PlainButton {
                text: panel.gate.canRun ? qsTr("Do not run it") : qsTr("Close")
                onClicked: panel.gate.no()
            }
            PlainButton {
                id: yes

                primary: true
                text: qsTr("Run it")
                visible: panel.gate.canRun
                onClicked: panel.gate.yes()
            }
        }
    }
}
