// LessonPane: the step's text, its question, and the way on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Pane {
    id: pane

    required property LessonPlayer lesson
    required property Workspace workspace

    readonly property bool asking: lesson.hasQuestion && lesson.open
    // changing: the lesson's change is going to be run, and what will differ is asked.
    readonly property bool changing: workspace.stage.guess.about === ChangeGuess.Variation
    property int askedAt: -1
    // room: from the dots to the buttons. pinned: an open question that would lie below it stands at its end, and the
    // text goes on above.
    readonly property real room: buttons.y - 12 - view.y
    readonly property bool pinned: asking && words.height + question.height + 20 > room && question.height < 0.64 * room

    title: qsTr("lesson")
    onChangingChanged: {
        if (changing)
            shower.restart();
    }
    // What the run says to an answer comes into view.
    onAskingChanged: {
        if (asking)
            askedAt = lesson.step;
        else if (lesson.hasQuestion && lesson.step === askedAt)
            shower.restart();
    }

    FocusInView {
        view: view
    }
    // The card's height is known once its texts are laid out.
    Timer {
        id: shower

        interval: 0
        onTriggered: view.showCard()
    }
    StepDots {
        id: dots

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 20
        lesson: pane.lesson
    }

    Flickable {
        id: view

        anchors.top: dots.bottom
        anchors.topMargin: 18
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: buttons.top
        anchors.bottomMargin: 12 + (pane.pinned ? question.height + 10 : 0)
        // showCard: the whole question, or its beginning when it is higher than the view; its end while that is what
        // asks.
        function showCard() {
            const end = question.y + question.height + 8 - height;
            contentY = Math.max(contentY, pane.changing ? end : Math.min(question.y, end));
        }

        contentHeight: body.implicitHeight + 8
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {}
        clip: true
        focus: true
        Keys.onUpPressed: view.flick(0, 500)
        Keys.onDownPressed: view.flick(0, -500)

        Column {
            id: body

            x: 20
            width: view.width - 40
            spacing: 12

            Column {
                id: words

                width: parent.width
                spacing: 12

                TaskCard {
                    width: parent.width
                    judge: pane.workspace.stage.session.task
                    visible: pane.lesson.closing && judge.text !== ""
                }
                Label {
                    width: parent.width
                    text: pane.lesson.stepTitle
                    font.pixelSize: Theme.sizeTitle
                    font.weight: Font.Bold
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.Heading
                }
                LessonText {
                    width: parent.width
                    markdown: pane.lesson.stepText
                    visible: pane.lesson.stepText !== ""
                }
                Label {
                    width: parent.width
                    text: pane.lesson.problem
                    color: Theme.wrong
                    wrapMode: Text.Wrap
                    visible: text !== ""
                }
                ResultTable {
                    width: parent.width
                    lesson: pane.lesson
                    visible: pane.lesson.results.length > 0
                }
            }
            QuestionCard {
                id: question

                parent: pane.pinned ? pin : body
                width: body.width
                lesson: pane.lesson
                session: pane.workspace.stage.session
                guess: pane.workspace.stage.guess
                visible: pane.lesson.hasQuestion
                onHeightChanged: {
                    if (pane.changing)
                        shower.restart();
                }
            }
        }
        onContentHeightChanged: contentY = Math.min(contentY, Math.max(0, contentHeight - height))

        Connections {
            target: pane.lesson

            function onStepChanged() {
                view.contentY = 0;
            }
        }
    }

    Item {
        id: pin

        x: 20
        y: buttons.y - 12 - height
        height: pane.pinned ? question.height : 0
    }
    Row {
        id: buttons

        readonly property real each: (width - spacing) / 2
        // tight: the words of either button have no room; its arrow and the hint say the rest.
        readonly property bool tight: previous.advanceWidth + 20 > each
        // whole, brief: what comes next, in the order of Workspace.Onward.
        readonly property var whole: [qsTr("Answer first"), qsTr("Next step"), qsTr("Next lesson"), qsTr("Last step")]
        readonly property var brief: [qsTr("Answer"), qsTr("Next"), qsTr("Next lesson"), qsTr("Last step")]

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 20
        spacing: 10

        TextMetrics {
            id: previous

            font.family: Theme.sans
            font.pixelSize: Theme.sizeSmall
            font.weight: Font.DemiBold
            text: qsTr("Previous step")
        }
        PlainButton {
            width: buttons.each
            height: Math.max(36, implicitHeight)
            leftPadding: buttons.tight ? 4 : 10
            rightPadding: leftPadding
            text: buttons.tight ? qsTr("Back") : previous.text
            hint: qsTr("Page up, or the left arrow")
            enabled: pane.lesson.step > 0
            onClicked: pane.lesson.previous()
        }
        PlainButton {
            width: buttons.each
            height: Math.max(36, implicitHeight)
            leftPadding: buttons.tight ? 4 : 10
            rightPadding: leftPadding
            primary: enabled
            text: (buttons.tight ? buttons.brief : buttons.whole)[pane.workspace.onward]
            hint: pane.workspace.onward === Workspace.NextLesson ? pane.workspace.followingTitle
                                                                 : qsTr("Page down, or the right arrow")
            enabled: pane.workspace.canGoOn
            onClicked: pane.workspace.goOn()
        }
    }
}
