// QuestionCard: a prediction; the run itself answers.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Rectangle {
    id: card

    required property LessonPlayer lesson
    required property Session session
    required property ChangeGuess guess

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
                                   : card.lesson.skipped ? Theme.presenting ? qsTr("The run answers")
                                                                           : qsTr("Skipped")
                                   : card.lesson.correct ? qsTr("✓ Right") : qsTr("✗ Not so")
            font.pixelSize: Theme.sizeSmall
            font.weight: Font.Bold
            color: card.lesson.open || card.lesson.skipped
                   ? Theme.accent : card.lesson.correct ? Theme.running : Theme.wrong
        }
        ChangeNote {
            width: parent.width
            words: card.lesson.variationText
            visible: card.session.changed
        }
        LessonText {
            width: parent.width
            markdown: card.lesson.question
            font.weight: Font.DemiBold
        }
        PartRepeater {
            model: card.lesson.form === LessonPlayer.Choice ? card.lesson.options : []

            AnswerOption {
                width: body.width
                lesson: card.lesson
            }
        }
        AnswerOrder {
            width: parent.width
            lesson: card.lesson
            visible: card.lesson.form === LessonPlayer.Order
        }
        AnswerGiven {
            width: parent.width
            lesson: card.lesson
            visible: card.lesson.open && card.lesson.form !== LessonPlayer.Order
                     && card.lesson.form !== LessonPlayer.Choice
        }
        Label {
            width: parent.width
            text: card.lesson.saidText
            color: Theme.dim
            visible: text !== ""
        }
        QuestionVerdict {
            width: parent.width
            lesson: card.lesson
            session: card.session
            guess: card.guess
            visible: !card.lesson.open
        }
        Item {
            width: parent.width
            height: skip.implicitHeight
            visible: card.lesson.open

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("The run itself answers.")
                font.pixelSize: Theme.sizeSmall
                color: Theme.faint
                visible: implicitWidth + 12 <= skip.x
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
