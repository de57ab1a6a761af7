// AnswerOption: one answer to a question; afterwards, whether it was the run's.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: option

    required property LessonPlayer lesson
    required property int index
    required property string modelData
    readonly property bool chosen: lesson.chosen === index
    readonly property bool isRight: !lesson.open && lesson.rightOption === index
    readonly property color mark: isRight ? Theme.running
                                        : chosen && !lesson.open ? Theme.wrong : Theme.faint

    implicitHeight: Math.max(30, words.implicitHeight + 13)
    focusPolicy: Qt.TabFocus
    enabled: lesson.open
    Accessible.role: Accessible.RadioButton
    Accessible.name: modelData
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.description: lesson.open ? "" : isRight ? qsTr("right")
                                             : chosen ? qsTr("not so") : ""
    onClicked: lesson.answer(index)

    background: Rectangle {
        radius: Theme.radiusRow
        color: option.hovered && option.enabled ? Theme.raisedHover : Theme.card
        border.width: option.isRight || option.chosen ? 2 : 1
        border.color: option.isRight || (option.chosen && !option.lesson.open) ? option.mark
                                                                            : Theme.hairline

        FocusRing {
            visible: option.visualFocus
        }
    }
    // A letter, to be called out.
    Rectangle {
        id: badge

        x: Theme.px(9)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(18)
        height: width
        radius: width / 2
        color: option.chosen ? option.mark : "transparent"
        border.width: 1.5
        border.color: option.mark

        Label {
            anchors.centerIn: parent
            text: String.fromCharCode(65 + option.index)
            font.pixelSize: Theme.sizeTiny
            font.weight: Font.Bold
            color: option.chosen ? Theme.card : Theme.dim
            Accessible.ignored: true
        }
    }
    LessonText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: badge.x + badge.width + Theme.px(8)
        width: parent.width - x - (verdict.visible ? verdict.width + 16 : 10)
        markdown: option.modelData
        font.pixelSize: Theme.sizeBody
        font.weight: Font.Medium
        lineHeight: 1.15
        Accessible.ignored: true
    }
    Label {
        id: verdict

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 10
        text: option.isRight ? "✓" : "✗"
        color: option.mark
        font.weight: Font.Bold
        visible: option.isRight || (option.chosen && !option.lesson.open)
        Accessible.ignored: true
    }
}
