// PresentPage: a lesson before an audience: one thing large, no controls.
import QtQuick
import Wqlab

Rectangle {
    id: page

    required property Workspace workspace
    readonly property Stage stage: workspace.stage
    readonly property LessonPlayer lesson: stage.lesson
    readonly property Presentation presentation: workspace.presentation
    readonly property int view: presentation.view
    readonly property bool whole: view === Presentation.Whole
    readonly property bool asking: lesson.active && (presentation.phase === Presentation.Question
                                                     || presentation.phase === Presentation.Answer)
    readonly property bool closing: lesson.active && lesson.closing
    // sideWidth: of what stands beside the machine. Nobody scrolls before an audience: the words of the end have as many
    // letters in a line as it takes to see them all.
    readonly property real sideWidth: Math.round(closing ? Math.min(width * 0.8, height)
                                                         : Math.max(width * 0.32, height * 0.6))
    readonly property real margin: Math.round(10 * Theme.unit)

    // forward, back: first what still moves comes to its place.
    function forward() {
        if (!settle())
            presentation.forward();
    }
    function back() {
        if (!settle())
            presentation.back();
    }
    function settle(): bool {
        const moving = machine.visible && machine.board.moving;
        if (moving)
            machine.board.settle();
        return moving;
    }

    color: Theme.window
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("presentation")

    MachinePane {
        id: machine

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.bottom: strip.top
        width: page.whole ? page.width - page.sideWidth : page.width
        visible: page.whole || page.view === Presentation.Machine
        stage: page.stage
    }
    CodePane {
        anchors.fill: sheet
        visible: page.view === Presentation.Code || (page.whole && !page.asking && !page.closing)
        stage: page.stage
    }
    PresentQuestion {
        anchors.fill: sheet
        visible: page.whole && page.asking
        lesson: page.lesson
        session: page.stage.session
        guess: page.stage.guess
    }
    LessonText {
        anchors.fill: sheet
        visible: page.whole && page.closing
        markdown: page.lesson.stepText
    }
    TimelinePane {
        anchors.fill: parent
        anchors.bottomMargin: strip.height
        visible: page.view === Presentation.Timeline
        stage: page.stage
    }
    LogPane {
        anchors.fill: sheet
        visible: page.view === Presentation.Log
        stage: page.stage
        bare: true
    }
    // sheet: what stands beside the machine, or alone.
    Item {
        id: sheet

        x: (page.whole ? machine.width : 0) + page.margin
        y: page.margin
        width: page.width - x - page.margin
        height: strip.y - 2 * page.margin
    }

    Rectangle {
        id: strip

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(title.implicitHeight + 1.4 * page.margin)
        color: Theme.panel

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.hairline
        }
        Label {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.right: moment.left
            anchors.leftMargin: page.margin
            anchors.rightMargin: page.margin
            text: page.lesson.active
                  ? qsTr("%1 · %2").arg(page.lesson.step + 1).arg(page.lesson.stepTitle)
                  : page.stage.session.title
            font.pixelSize: Theme.sizeLarge
            font.weight: Font.Bold
            wrapMode: Text.Wrap
        }
        CodeLabel {
            id: moment

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: page.margin
            text: page.stage.playhead.timeText
            font.pixelSize: Theme.sizeBody
            color: Theme.dim
        }
    }
    Rectangle {
        anchors.fill: parent
        color: "black"
        visible: page.presentation.blank
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("the screen is blank")
    }
}
