// PresentQuestion: the question beside the machine while it is asked and answered.
import QtQuick
import QtQuick.Templates as T
import Wqlab

Flickable {
    id: view

    required property LessonPlayer lesson
    required property Session session
    required property ChangeGuess guess

    contentHeight: card.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollMark {}
    clip: true

    QuestionCard {
        id: card

        width: view.width
        height: implicitHeight
        lesson: view.lesson
        session: view.session
        guess: view.guess
    }
}
