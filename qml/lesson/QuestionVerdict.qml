// QuestionVerdict: what the run says to the answer, and what may be done with it.
import QtQuick
import Wqlab

Column {
    id: verdict

    required property LessonPlayer lesson
    required property Session session
    required property ChangeGuess guess
    // before: the lesson's change is going to be run; what will differ is asked first.
    readonly property bool before: guess.about === ChangeGuess.Variation

    spacing: 10

    LessonText {
        width: parent.width
        markdown: verdict.lesson.answerText
        visible: markdown !== ""
    }
    LessonText {
        width: parent.width
        markdown: verdict.lesson.explanation
        visible: verdict.lesson.explanation !== ""
    }
    Label {
        width: parent.width
        text: qsTr("The lesson's own run answered: %1").arg(verdict.lesson.formerAnswer)
        color: Theme.dim
        font.pixelSize: Theme.sizeSmall
        wrapMode: Text.Wrap
        visible: verdict.lesson.formerAnswer !== ""
    }
    ChangeNote {
        width: parent.width
        words: verdict.lesson.variationText
        visible: verdict.before
    }
    GuessCard {
        width: parent.width
        guess: verdict.guess
        visible: verdict.before || (verdict.session.changed && verdict.guess.told !== "")
    }
    // Before an audience only keys lead on.
    Flow {
        width: parent.width
        spacing: 8
        visible: !Theme.presenting

        PlainButton {
            text: qsTr("Show me")
            hint: qsTr("Plays the moment behind the answer")
            onClicked: verdict.lesson.showMe()
        }
        PlainButton {
            text: qsTr("Ask me again")
            onClicked: verdict.lesson.askAgain()
        }
        PlainButton {
            text: qsTr("Now with a change")
            hint: qsTr("Says the change, asks you first, then runs it")
            visible: verdict.lesson.variation !== "" && !verdict.session.changed && !verdict.before
            onClicked: verdict.guess.askVariation()
        }
        PlainButton {
            primary: true
            text: qsTr("Run the change")
            hint: qsTr("Return")
            visible: verdict.before
            onVisibleChanged: if (visible) forceActiveFocus(Qt.TabFocusReason)
            onClicked: verdict.guess.runVariation()
            Keys.onReturnPressed: verdict.guess.runVariation()
            Keys.onEnterPressed: verdict.guess.runVariation()
        }
        PlainButton {
            text: qsTr("Back to the lesson's run")
            visible: verdict.session.changed
            onClicked: verdict.session.leaveVariation()
        }
    }
}
