// StepDots: the steps as dots, and which one this is.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Item {
    id: dots

    required property LessonPlayer lesson

    implicitHeight: 20
    Accessible.role: Accessible.StaticText
    Accessible.name: count.text

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: Math.min(9, (parent.width - count.width - 24) / Math.max(1, dots.lesson.stepCount)
                             - 13)

        PartRepeater {
            model: dots.lesson.stepCount

            Item {
                id: dot

                required property int index
                readonly property bool now: index === dots.lesson.step

                width: 13
                height: 20

                Rectangle {
                    anchors.centerIn: parent
                    width: dot.now ? 13 : 9
                    height: width
                    radius: width / 2
                    color: dot.index <= dots.lesson.step ? Theme.accent : Theme.hairline
                }
                TapHandler {
                    onTapped: dots.lesson.step = dot.index
                }
            }
        }
    }
    Label {
        id: count

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        text: qsTr("step %1 of %2").arg(dots.lesson.step + 1).arg(dots.lesson.stepCount)
        font.pixelSize: Theme.sizeSmall
        color: Theme.dim
        Accessible.ignored: true
    }
}
