// TaskCard: what the student is asked to make of the module, and whether it is done.
import QtQuick
import Wqlab

Rectangle {
    id: card

    required property TaskJudge judge
    readonly property bool done: judge.verdict === TaskJudge.Done

    implicitHeight: body.implicitHeight + 32
    radius: 10
    color: Theme.raised
    border.width: 1
    border.color: done ? Theme.running : Theme.accent
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("task")

    Column {
        id: body

        x: 16
        y: 16
        width: parent.width - 32
        spacing: 8

        Label {
            text: card.done ? qsTr("✓ Done") : qsTr("Your turn")
            font.pixelSize: Theme.sizeSmall
            font.weight: Font.Bold
            color: card.done ? Theme.running : Theme.accent
        }
        LessonText {
            width: parent.width
            markdown: card.judge.text
        }
        LessonText {
            width: parent.width
            markdown: card.judge.verdict === TaskJudge.Trying
                      ? qsTr("In this run it does. Other schedules are being tried …")
                    : card.judge.verdict === TaskJudge.NotYet ? card.judge.reason
                    : qsTr("**Edit a copy** in the code pane, and run it.")
            color: card.judge.verdict === TaskJudge.NotYet ? Theme.wrong : Theme.dim
            font.pixelSize: Theme.sizeBody
            visible: !card.done
        }
    }
}
