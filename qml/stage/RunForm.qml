// RunForm: with what the next run is made: machine, kernel, order, and the module's parameters.
import QtQuick
import QtQuick.Templates as T
import Wqlab

Flickable {
    id: form

    required property Stage stage
    readonly property Session session: stage.session
    readonly property bool stepped: session.mode === "stepped"
    readonly property var cpuChoices: [1, 2, 4, 8]
    readonly property var modes: ["stepped", "parallel"]
    readonly property var configs: ["debian", "debug"]
    readonly property var kernels: ["auto", "2.6.18", "2.6.35", "6.1"]
    readonly property RunChoices choices: RunChoices {
        session: form.session
    }

    signal runWanted

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

    implicitHeight: fields.implicitHeight
    contentHeight: fields.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollMark {}

    Column {
        id: fields

        width: parent.width
        spacing: 14

        Field {
            caption: qsTr("CPUs")

            Choice {
                label: qsTr("CPUs")
                options: form.cpuChoices.map(String)
                current: form.cpuChoices.indexOf(form.session.cpus)
                onChosen: index => form.session.cpus = form.cpuChoices[index]
            }
        }
        Field {
            caption: qsTr("Kernel")

            Choice {
                label: qsTr("kernel")
                //: auto: the newest kernel that the module compiles for
                options: [qsTr("auto"), "2.6.18", "2.6.35", "6.1"]
                current: form.kernels.indexOf(form.session.kernel)
                onChosen: index => form.session.kernel = form.kernels[index]
            }
        }
        Field {
            caption: qsTr("Mode")

            Choice {
                label: qsTr("mode")
                options: [qsTr("stepped"), qsTr("parallel")]
                current: form.modes.indexOf(form.session.mode)
                onChosen: index => form.session.mode = form.modes[index]
            }
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            font.pixelSize: Theme.sizeSmall
            color: Theme.faint
            text: form.stepped
                  ? qsTr("One task at a time in virtual time. The same choices give the same run.")
                  : qsTr("Real threads in real time. Every run is another.")
        }
        Field {
            caption: qsTr("Which CPU goes next")
            visible: form.stepped

            Row {
                spacing: 10

                Choice {
                    anchors.verticalCenter: parent.verticalCenter
                    label: qsTr("which CPU goes next")
                    options: [qsTr("fixed order"), qsTr("by seed")]
                    current: form.stage.seed < 0 ? 0 : 1
                    onChosen: index => form.stage.seed = index === 0 ? -1 : 1
                }
                NumberBox {
                    label: qsTr("seed")
                    from: 0
                    to: 1000000
                    value: Math.max(0, form.stage.seed)
                    visible: form.stage.seed >= 0
                    onValueModified: form.stage.seed = value
                }
            }
        }
        Field {
            caption: qsTr("When the module is loaded")
            visible: !form.stepped

            Choice {
                label: qsTr("when the module is loaded")
                //: a live run: it is removed when nothing happens any more, or when a lever says so
                options: [qsTr("removed at rest"), qsTr("waits for levers")]
                current: form.session.interactive ? 1 : 0
                onChosen: index => form.session.interactive = index === 1
            }
        }
        Field {
            caption: qsTr("Configuration")

            Choice {
                label: qsTr("configuration")
                //: configurations of the kernel: as Debian builds it, or with its checks on
                options: [qsTr("as Debian's"), qsTr("with debug checks")]
                current: form.configs.indexOf(form.choices.config)
                onChosen: index => form.choices.config = form.configs[index]
            }
        }
        Field {
            caption: qsTr("Parameters of the module")
            visible: form.choices.count > 0

            KeyList {
                width: parent.width
                height: Math.min(contentHeight, Math.round(170 * Theme.unit))
                focus: false
                model: form.choices
                Accessible.name: qsTr("parameters of the module")

                delegate: ParamLine {
                    onGiven: value => form.choices.setParam(paramName, value)
                }
            }
        }
        GuessCard {
            width: parent.width
            guess: form.stage.guess
            visible: guess.about === ChangeGuess.Options || guess.about === ChangeGuess.Copy
        }
        PlainButton {
            primary: true
            text: qsTr("Run again")
            hint: qsTr("Ctrl+R")
            enabled: form.session.canRun
            onClicked: form.runWanted()
        }
    }
}
