// RunPanel: CPUs, mode and seed of the next run.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.Popup {
    id: panel

    required property Session session
    readonly property var cpuChoices: [1, 2, 4, 8]
    readonly property var modes: ["stepped", "parallel"]

    component Field: Column {
        property alias caption: words.text

        spacing: 6
        width: parent.width

        Label {
            id: words

            font.pixelSize: Theme.sizeSmall
            color: Theme.dim
        }
    }

    width: 300
    height: implicitContentHeight + topPadding + bottomPadding
    padding: 16
    modal: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.card
        border.width: 1
        border.color: Theme.hairline
    }
    contentItem: Column {
        spacing: 14

        Field {
            caption: qsTr("CPUs")

            Choice {
                label: qsTr("CPUs")
                options: panel.cpuChoices.map(String)
                current: panel.cpuChoices.indexOf(panel.session.cpus)
                onChosen: index => panel.session.cpus = panel.cpuChoices[index]
            }
        }
        Field {
            caption: qsTr("Mode")

            Choice {
                label: qsTr("mode")
                options: [qsTr("stepped"), qsTr("parallel")]
                current: panel.modes.indexOf(panel.session.mode)
                onChosen: index => panel.session.mode = panel.modes[index]
            }
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            font.pixelSize: Theme.sizeSmall
            color: Theme.faint
            text: panel.session.mode === "stepped"
                  ? qsTr("One task at a time in virtual time; the seed decides which CPU goes next. The same seed gives the same run.")
                  : qsTr("Real threads in real time. Every run is another.")
        }
        Field {
            caption: qsTr("Seed")
            visible: panel.session.mode === "stepped"

            NumberBox {
                label: qsTr("seed")
                from: 0
                to: 1000000
                value: panel.session.seed
                onValueModified: panel.session.seed = value
            }
        }
        PlainButton {
            primary: true
            text: qsTr("Run again")
            hint: qsTr("Ctrl+R")
            enabled: panel.session.canRun
            onClicked: {
                panel.close();
                panel.session.run();
            }
        }
    }
}
