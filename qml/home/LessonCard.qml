// LessonCard: a lesson on the start page.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: card

    required property Workspace workspace
    required property string lessonId
    required property string lessonTitle
    required property string lessonSummary
    required property int lessonMinutes
    required property real lessonShare
    required property bool lessonDone
    required property bool lessonAsked
    readonly property bool begun: lessonShare > 0 && !lessonDone

    implicitWidth: 190
    implicitHeight: Math.max(Theme.px(88), title.implicitHeight + summary.implicitHeight + foot.implicitHeight + 40)
    focusPolicy: Qt.TabFocus
    Accessible.name: lessonTitle
    Accessible.description: lessonDone ? qsTr("%1, done").arg(lessonSummary) : lessonSummary
    onClicked: workspace.open(lessonId)

    background: Rectangle {
        radius: Theme.radiusCard
        color: card.hovered ? Theme.raised : Theme.card
        border.width: card.begun ? 2 : 1
        border.color: card.begun || card.hovered ? Theme.accent : Theme.hairline

        FocusRing {
            radius: Theme.radiusCard + 2
            visible: card.visualFocus
        }
    }
    Label {
        id: title

        x: 14
        y: 12
        width: parent.width - 28
        text: card.lessonTitle
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    LessonText {
        id: summary

        x: 14
        anchors.top: title.bottom
        anchors.topMargin: 4
        width: parent.width - 28
        markdown: card.lessonSummary
        font.pixelSize: Theme.sizeSmall
        lineHeight: 1.1
        color: Theme.dim
        Accessible.ignored: true
    }
    Label {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        x: 14
        text: card.lessonDone ? qsTr("done ✓") : card.lessonAsked ? qsTr("your turn")
                                                            : qsTr("%1 min").arg(card.lessonMinutes)
        font.pixelSize: Theme.sizeTiny
        font.weight: card.lessonDone || card.lessonAsked ? Font.Bold : Font.Normal
        color: card.lessonDone ? Theme.running : card.lessonAsked ? Theme.accent : Theme.dim
        visible: !card.begun || card.lessonAsked
        Accessible.ignored: true
    }
    ShareBar {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 14
        x: 14
        width: parent.width - 28
        share: card.lessonShare
        visible: card.begun && !card.lessonAsked
    }
}
