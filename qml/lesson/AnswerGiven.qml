// AnswerGiven: an answer that is clicked on the stage, marked in the code, or typed.
import QtQuick
import Wqlab

Row {
    id: answer

    required property LessonPlayer lesson
    readonly property bool typed: lesson.form === LessonPlayer.Count
    readonly property bool marked: lesson.form === LessonPlayer.Line

    spacing: 8

    Connections {
        target: answer.lesson

        function onAnswerChanged() {
            if (field.text !== answer.lesson.given)
                field.text = answer.lesson.given;
        }
    }
    WordField {
        id: field

        width: answer.width - submit.width - answer.spacing
        hint: qsTr("A number")
        inputMethodHints: Qt.ImhDigitsOnly
        validator: RegularExpressionValidator {
            regularExpression: /-?[0-9]{1,9}/
        }
        visible: answer.typed
        onTextEdited: answer.lesson.given = text
        onAccepted: answer.lesson.submit()
    }
    Label {
        height: Math.max(submit.height, implicitHeight)
        verticalAlignment: Text.AlignVCenter
        width: answer.width - submit.width - answer.spacing
        text: answer.lesson.given === ""
              ? answer.marked ? qsTr("Click it under Code.") : qsTr("Click it in the picture.")
              : answer.marked ? qsTr("line %1").arg(answer.lesson.given) : answer.lesson.given
        font.family: answer.lesson.given === "" ? Theme.sans : Theme.mono
        font.weight: Font.DemiBold
        color: answer.lesson.given === "" ? Theme.dim : Theme.text
        wrapMode: Text.Wrap
        visible: !answer.typed
    }
    PlainButton {
        id: submit

        text: qsTr("Answer")
        primary: enabled
        enabled: answer.lesson.given !== ""
        onClicked: answer.lesson.submit()
    }
}
