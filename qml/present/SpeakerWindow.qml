// SpeakerWindow: on the screen that the audience does not see: notes, what comes next, and the clock.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Window {
    id: speaker

    required property Workspace workspace
    readonly property Presentation presentation: workspace.presentation
    readonly property LessonPlayer lesson: workspace.stage.lesson
    readonly property SpeakerClock clock: SpeakerClock {
        running: speaker.visible
    }

    component Caption: Label {
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.DemiBold
        color: Theme.dim
        topPadding: 12
    }

    width: 900
    height: 640
    color: Theme.window
    title: qsTr("Speaker – wqlab")

    Row {
        id: head

        x: 24
        y: 20
        spacing: 24

        CodeLabel {
            text: speaker.clock.time
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.Bold
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: speaker.clock.spoken
            color: Theme.dim
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: speaker.lesson.active
                  ? qsTr("step %1 of %2").arg(speaker.lesson.step + 1).arg(speaker.lesson.stepCount)
                  : ""
            color: Theme.dim
        }
    }
    Flickable {
        id: view

        anchors.top: head.bottom
        anchors.topMargin: 20
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: told.implicitHeight + 24
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollMark {}

        Column {
            id: told

            x: 24
            width: view.width - 48
            spacing: 8

            Label {
                width: parent.width
                text: speaker.lesson.active ? speaker.lesson.stepTitle
                                            : speaker.workspace.stage.session.title
                font.pixelSize: Theme.sizeTitle
                font.weight: Font.Bold
                wrapMode: Text.Wrap
            }
            LessonText {
                width: parent.width
                markdown: speaker.lesson.stepText
                visible: speaker.lesson.active
            }
            Caption {
                text: qsTr("Notes")
                visible: notes.visible
            }
            LessonText {
                id: notes

                width: parent.width
                markdown: speaker.lesson.notes
                visible: speaker.lesson.notes !== ""
            }
            Caption {
                text: qsTr("Now")
            }
            Label {
                width: parent.width
                text: speaker.workspace.stage.sentence
                wrapMode: Text.Wrap
            }
            Caption {
                text: qsTr("Next")
            }
            Label {
                width: parent.width
                text: speaker.presentation.nextText
                wrapMode: Text.Wrap
            }
            Caption {
                text: speaker.lesson.open ? qsTr("The question") : qsTr("The question, answered")
                visible: asked.visible
            }
            LessonText {
                id: asked

                width: parent.width
                markdown: speaker.lesson.question
                visible: speaker.lesson.active && speaker.lesson.hasQuestion
            }
            PartRepeater {
                model: asked.visible ? speaker.lesson.options : []

                LessonText {
                    required property string modelData

                    width: told.width
                    markdown: "- " + modelData
                }
            }
        }
    }
}
