// ResultTable: what a call may return and what that says; a click plays the moment.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Column {
    id: table

    required property LessonPlayer lesson

    spacing: 6
    Accessible.role: Accessible.List
    Accessible.name: qsTr("what it may return")

    PartRepeater {
        model: table.lesson.results

        T.AbstractButton {
            id: row

            required property int index
            required property var modelData

            width: table.width
            implicitHeight: words.implicitHeight + 16
            focusPolicy: Qt.TabFocus
            enabled: !table.lesson.open
            Accessible.role: Accessible.Button
            Accessible.name: modelData.spoken
            Accessible.description: qsTr("Plays the moment.")
            onClicked: table.lesson.enact(index)

            background: Rectangle {
                radius: Theme.radiusRow
                color: row.hovered && row.enabled ? Theme.raisedHover : Theme.raised
                border.width: 1
                border.color: Theme.hairline

                FocusRing {
                    visible: row.visualFocus
                }
            }
            Column {
                id: words

                x: 12
                y: 8
                width: parent.width - 24 - play.width - 8

                LessonText {
                    width: parent.width
                    markdown: row.modelData.what
                    font.pixelSize: Theme.sizeBody
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
                LessonText {
                    width: parent.width
                    markdown: row.modelData.meaning
                    font.pixelSize: Theme.sizeBody
                    lineHeight: 1.15
                    color: Theme.dim
                    Accessible.ignored: true
                }
            }
            Label {
                id: play

                anchors.right: parent.right
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                text: "▶"
                font.pixelSize: Theme.sizeTiny
                color: row.enabled ? Theme.accent : Theme.faint
                Accessible.ignored: true
            }
            HoverHandler {
                cursorShape: row.enabled ? Qt.PointingHandCursor : Qt.ArrowCursor
            }
        }
    }
}
