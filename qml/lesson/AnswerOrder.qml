// AnswerOrder: things to be brought into their order: dragged, or moved with the arrow keys.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Column {
    id: answer

    required property LessonPlayer lesson

    spacing: 6
    Accessible.role: Accessible.List
    Accessible.name: qsTr("order, first at the top")

    PartRepeater {
        id: items

        model: answer.visible ? answer.lesson.options : []

        OrderItem {
            width: answer.width
            lesson: answer.lesson
            pitch: height + answer.spacing
            onMoved: to => items.itemAt(to).forceActiveFocus(Qt.TabFocusReason)
        }
    }
    PlainButton {
        anchors.right: parent.right
        text: qsTr("Answer")
        primary: true
        visible: answer.lesson.open
        onClicked: answer.lesson.submit()
    }
}
