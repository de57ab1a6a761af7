// EditPane: the student's copy: typed, run, reset, compared with the original, with what the compiler says of it.
import QtQuick
import Wqlab

FocusScope {
    id: pane

    required property Stage stage
    readonly property Editor editor: stage.editor
    readonly property bool running: stage.session.status === Session.Running

    Component.onCompleted: area.area.forceActiveFocus(Qt.OtherFocusReason)
    Keys.onEscapePressed: editor.leave()

    WrittenNotice {
        id: notice

        width: parent.width
        editor: pane.editor
        visible: pane.editor.asks
    }
    CodeArea {
        id: area

        anchors.top: notice.visible ? notice.bottom : parent.top
        anchors.topMargin: notice.visible ? 8 : 0
        anchors.bottom: question.top
        anchors.bottomMargin: 8
        width: parent.width
        editor: pane.editor
        visible: !pane.editor.changesShown
    }
    ChangeList {
        anchors.fill: area
        changes: pane.editor.changes
        visible: pane.editor.changesShown
    }
    GuessCard {
        id: question

        readonly property ChangeGuess asked: pane.stage.guess

        anchors.bottom: problems.top
        anchors.bottomMargin: visible ? 8 : 0
        width: parent.width
        height: visible ? implicitHeight : 0
        guess: asked
        // The text goes before the question.
        visible: (asked.offered || asked.told !== "") && pane.height > implicitHeight + 200 * Theme.unit
    }
    ProblemList {
        id: problems

        anchors.bottom: bar.top
        anchors.bottomMargin: visible ? 8 : 0
        width: parent.width
        height: visible ? implicitHeight : 0
        most: Math.round(pane.height * 0.4)
        editor: pane.editor
        session: pane.stage.session
        visible: !pane.running
                 && (pane.editor.diagnostics.count > 0 || pane.stage.session.failure !== "")
    }
    Flow {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 6

        PlainButton {
            primary: true
            text: qsTr("Run")
            hint: qsTr("Run your copy (Ctrl+R)")
            onClicked: pane.editor.run()
        }
        PlainButton {
            text: pane.editor.changesShown ? qsTr("Text") : qsTr("Changes")
            hint: pane.editor.changesShown ? qsTr("Back to the text")
                                           : qsTr("In what your copy differs from the original")
            enabled: pane.editor.changed || pane.editor.changesShown
            onClicked: pane.editor.changesShown = !pane.editor.changesShown
        }
        PlainButton {
            text: qsTr("Reset")
            hint: qsTr("The original's text again; Ctrl+Z in the text takes it back")
            enabled: pane.editor.changed
            onClicked: pane.editor.reset()
        }
        PlainButton {
            text: qsTr("Done")
            hint: qsTr("Leave the editor; your copy is kept (Esc)")
            onClicked: pane.editor.leave()
        }
        Label {
            height: 28
            text: pane.editor.problem !== "" ? pane.editor.problem
                  : pane.editor.changed ? qsTr("your copy, kept as you type")
                                        : qsTr("the original")
            font.pixelSize: Theme.sizeSmall
            color: pane.editor.problem !== "" ? Theme.wrong : Theme.faint
            verticalAlignment: Text.AlignVCenter
            leftPadding: 4
            elide: Text.ElideRight
            width: Math.min(implicitWidth, bar.width)
        }
    }
}
