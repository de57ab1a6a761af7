// QuestionCard: a prediction; the run itself answers.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Rectangle {
    id: card

    required property LessonPlayer lesson

    implicitHeight: body.implicitHeight + 32
    radius: 10
    color: Theme.raised
    border.width: lesson.open ? 2 : 1
    border.color: lesson.open ? Theme.accent : Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("question")

    Column {
        id: body

        x: 16
        y: 16
        width: parent.width - 32
        spacing: 8

        Label {
            //: a prediction asked too late: its outcome was on the stage before
            text: card.lesson.open ? card.lesson.seen ? qsTr("Predict · already seen")
                                                      : qsTr("Predict")
                                   : card.lesson.chosen < 0 ? qsTr("Skipped")
                                   : card.lesson.correct ? qsTr("✓ Right") : qsTr("✗ Not so")
            font.pixelSize: Theme.sizeSmall
            font.weight: Font.Bold
            color: card.lesson.open || card.lesson.chosen < 0
                   ? Theme.accent : card.lesson.correct ? Theme.running : Theme.wrong
        }
        LessonText {
            width: parent.width
            markdown: card.lesson.question
            font.weight: Font.DemiBold
        }
        Repeater {
            model: card.lesson.options

            AnswerOption {
                width: body.width
                lesson: card.lesson
            }
        }
        LessonText {
            width: parent.width
            markdown: card.lesson.explanation
            visible: card.lesson.explanation !== ""
        }
        Item {
            width: parent.width
            height: skip.implicitHeight
            visible: card.lesson.open

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("This very run answers.")
                font.pixelSize: Theme.sizeSmall
                color: Theme.faint
            }
            PlainButton {
                id: skip

                anchors.right: parent.right
                text: qsTr("Skip")
                onClicked: card.lesson.skip()
            }
        }
    }
}
