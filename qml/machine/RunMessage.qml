// RunMessage: stands where the machine would be while there is no run, and says why.
import QtQuick
import QtQuick.Templates as T
import Wqlab

Item {
    id: message

    required property Session session
    required property Editor editor
    readonly property bool failed: session.status === Session.Failed

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 48, 720)
        spacing: 12

        Label {
            width: parent.width
            text: message.failed ? qsTr("There is no run to show") : qsTr("Running …")
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.Bold
            color: message.failed ? Theme.wrong : Theme.text
        }
        Label {
            width: parent.width
            text: message.failed ? message.session.problem
                                 : qsTr("The module is compiled and run by the engine.")
            font.pixelSize: Theme.sizeLarge
            wrapMode: Text.Wrap
        }
        Rectangle {
            width: parent.width
            height: Math.min(lines.implicitHeight + 24, message.height - 220)
            radius: Theme.radiusRow
            color: Theme.card
            border.width: 1
            border.color: Theme.hairline
            visible: message.failed && message.session.diagnostics !== ""

            Flickable {
                id: scroll

                anchors.fill: parent
                anchors.margins: 12
                contentHeight: lines.implicitHeight
                contentWidth: Math.max(width, lines.implicitWidth)
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ScrollMark {}
                T.ScrollBar.horizontal: ScrollMark {}

                CodeLabel {
                    id: lines

                    text: message.session.diagnostics.trim()
                    lineHeight: 1.3
                }
            }
        }
        PlainButton {
            text: qsTr("Run again")
            hint: qsTr("Ctrl+R")
            visible: message.failed && message.session.canRun
            onClicked: message.editor.run()
        }
    }
}
