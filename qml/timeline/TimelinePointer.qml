// TimelinePointer: the mouse on the timeline: drag scrubs, wheel zooms, right drag pans.
import QtQuick
import Wqlab

Item {
    id: pointer

    required property TimelineItem timeline

    // scrolled: the rows up or down by so many pixels.
    signal scrolled(real by)

    TapHandler {
        acceptedButtons: Qt.LeftButton
        onTapped: point => {
            if (point.position.x < pointer.timeline.labelWidth)
                pointer.timeline.pick(point.position.x, point.position.y);
            else
                pointer.timeline.seekAt(point.position.x);
        }
        onDoubleTapped: point => pointer.timeline.pick(point.position.x, point.position.y)
    }
    DragHandler {
        target: null
        acceptedButtons: Qt.LeftButton
        dragThreshold: 3
        onCentroidChanged: {
            if (active)
                pointer.timeline.seekAt(centroid.position.x);
        }
    }
    DragHandler {
        id: pan

        property real last: 0

        target: null
        acceptedButtons: Qt.RightButton | Qt.MiddleButton
        onActiveChanged: last = 0
        onTranslationChanged: {
            pointer.timeline.pan(last - translation.x);
            last = translation.x;
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => {
            if (event.modifiers & Qt.ShiftModifier)
                pointer.timeline.pan(-event.angleDelta.y / 2);
            else if (event.modifiers & Qt.ControlModifier || event.angleDelta.x === 0)
                pointer.timeline.zoom(Math.pow(1.0015, event.angleDelta.y), event.x);
            else
                pointer.scrolled(-event.angleDelta.y);
        }
    }
}
