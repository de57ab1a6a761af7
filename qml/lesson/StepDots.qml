// StepDots: the steps as dots, and which one this is.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Item {
    id: dots

    required property LessonPlayer lesson

    // pitch: from one dot to the next; where they are many the dots are small, and none lies on another.
    readonly property real pitch: Math.min(22, (width - count.width - 16) / Math.max(1, lesson.stepCount))

    implicitHeight: Math.max(20, count.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: count.text

    Row {
        anchors.verticalCenter: parent.verticalCenter
        x: Math.min(0, (13 - dots.pitch) / 2)

        PartRepeater {
            model: dots.lesson.stepCount

            Item {
                id: dot

                required property int index
                readonly property bool now: index === dots.lesson.step

                width: dots.pitch
                height: 20

                Rectangle {
                    anchors.centerIn: parent
                    width: Math.min(dot.now ? 13 : 9, dots.pitch - (dot.now ? 0 : 3))
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
