// RunPanel: CPUs, mode and seed of the next run.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.Popup {
    id: panel

    required property Stage stage
    readonly property Session session: stage.session
    readonly property bool stepped: session.mode === "stepped"
    readonly property var cpuChoices: [1, 2, 4, 8]
    readonly property var modes: ["stepped", "parallel"]
    readonly property var kernels: ["auto", "2.6.18", "2.6.35", "6.1"]

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

    width: 340
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
            caption: qsTr("Kernel")

            Choice {
                label: qsTr("kernel")
                //: auto: the newest kernel that the module compiles for
                options: [qsTr("auto"), "2.6.18", "2.6.35", "6.1"]
                current: panel.kernels.indexOf(panel.session.kernel)
                onChosen: index => panel.session.kernel = panel.kernels[index]
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
            text: panel.stepped
                  ? qsTr("One task at a time in virtual time. The same choices give the same run.")
                  : qsTr("Real threads in real time. Every run is another.")
        }
        Field {
            caption: qsTr("Which CPU goes next")
            visible: panel.stepped

            Row {
                spacing: 10

                Choice {
                    anchors.verticalCenter: parent.verticalCenter
                    label: qsTr("which CPU goes next")
                    options: [qsTr("fixed order"), qsTr("by seed")]
                    current: panel.stage.seed < 0 ? 0 : 1
                    onChosen: index => panel.stage.seed = index === 0 ? -1 : 1
                }
                NumberBox {
                    label: qsTr("seed")
                    from: 0
                    to: 1000000
                    value: Math.max(0, panel.stage.seed)
                    visible: panel.stage.seed >= 0
                    onValueModified: panel.stage.seed = value
                }
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
