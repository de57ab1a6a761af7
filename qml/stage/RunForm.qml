// RunForm: with what the next run is made: machine, kernel, order, and the module's parameters.
import QtQuick
import QtQuick.Templates as T
import Wqlab

Flickable {
    id: form

    required property Stage stage
    readonly property Session session: stage.session
    readonly property bool stepped: choices.mode === 0
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
                options: form.choices.cpuOptions
                current: form.choices.cpuChoice
                onChosen: index => form.choices.cpuChoice = index
            }
        }
        Field {
            caption: qsTr("Kernel")

            Choice {
                label: qsTr("kernel")
                options: form.choices.kernelOptions
                current: form.choices.kernelChoice
                onChosen: index => form.choices.kernelChoice = index
            }
        }
        Field {
            caption: qsTr("Mode")

            Choice {
                label: qsTr("mode")
                options: [qsTr("stepped"), qsTr("parallel")]
                current: form.choices.mode
                onChosen: index => form.choices.mode = index
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
                    current: form.choices.order
                    onChosen: index => form.choices.order = index
                }
                NumberBox {
                    label: qsTr("seed")
                    from: 0
                    to: 1000000
                    value: form.choices.seed
                    visible: form.choices.order === 1
                    onValueModified: form.choices.seed = value
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
                current: form.choices.ending
                onChosen: index => form.choices.ending = index
            }
        }
        Field {
            caption: qsTr("Configuration")

            Choice {
                label: qsTr("configuration")
                //: configurations of the kernel: as Debian builds it, or with its checks on
                options: [qsTr("as Debian's"), qsTr("with debug checks")]
                current: form.choices.configChoice
                onChosen: index => form.choices.configChoice = index
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
