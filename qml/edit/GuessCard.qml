// GuessCard: what will differ? Asked before a changed run; the two runs answer. Running it skips the question.
import QtQuick
import Wqlab

Rectangle {
    id: card

    required property ChangeGuess guess

    implicitHeight: body.implicitHeight + 20
    radius: Theme.radiusRow
    color: Theme.raised
    border.width: 1
    border.color: guess.offered ? Theme.accent : Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("what will differ")

    Column {
        id: body

        x: 12
        y: 10
        width: parent.width - 24
        spacing: 6

        Label {
            width: parent.width
            text: qsTr("What will differ? Say it, or just run it.")
            font.pixelSize: Theme.sizeSmall
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            visible: card.guess.offered
        }
        Choice {
            width: parent.width
            label: qsTr("which work")
            options: card.guess.works
            current: card.guess.work
            visible: card.guess.offered && card.guess.works.length > 1
            onChosen: index => card.guess.work = index
        }
        Choice {
            width: parent.width
            label: qsTr("how")
            options: card.guess.hows
            current: card.guess.how
            visible: card.guess.offered && card.guess.work >= 0
            onChosen: index => card.guess.how = index
        }
        Choice {
            width: parent.width
            label: qsTr("which worker")
            options: card.guess.wheres
            current: card.guess.where
            visible: card.guess.offered && card.guess.wheres.length > 0
            onChosen: index => card.guess.where = index
        }
        LessonText {
            width: parent.width
            markdown: card.guess.told
            font.pixelSize: Theme.sizeSmall
            color: card.guess.right ? Theme.running : Theme.text
            visible: !card.guess.offered
        }
    }
    Announcer {
        words: card.guess.told
    }
}
