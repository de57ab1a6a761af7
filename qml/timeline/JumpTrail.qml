// JumpTrail: for a moment, along the axis, the stretch that play has just skipped.
import QtQuick
import Wqlab

Fleeting {
    id: trail

    required property TimelineItem timeline

    x: timeline.x + Math.max(timeline.labelWidth, timeline.jumpX)
    y: timeline.y
    width: Math.max(0, timeline.playheadX - x)
    height: timeline.height

    Connections {
        target: trail.timeline.stage

        function onJumped() {
            trail.show();
        }
    }
    Rectangle {
        anchors.fill: parent
        opacity: 0.25
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: 0
                color: "transparent"
            }
            GradientStop {
                position: 1
                color: Theme.accent
            }
        }
    }
    Rectangle {
        width: parent.width
        height: 3
        y: trail.timeline.axisHeight - height
        color: Theme.accent
    }
}
