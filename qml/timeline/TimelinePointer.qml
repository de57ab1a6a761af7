// TimelinePointer: the mouse on the timeline. A click seeks, a double click selects; a drag on the axis scrubs, one on
// the rows marks a range, one with the right button or Shift pans; the wheel zooms, on the names it scrolls.
import QtQuick
import Wqlab

Item {
    id: pointer

    required property TimelineItem timeline

    component Panning: DragHandler {
        id: panning

        required property TimelineItem timeline
        property real last: 0

        target: null
        onActiveChanged: last = 0
        onTranslationChanged: {
            panning.timeline.pan(last - translation.x);
            last = translation.x;
        }
    }

    TapHandler {
        acceptedButtons: Qt.LeftButton
        onTapped: point => pointer.timeline.tap(point.position.x, point.position.y)
        onDoubleTapped: point => pointer.timeline.pick(point.position.x, point.position.y)
    }
    DragHandler {
        id: drag

        readonly property bool onAxis: centroid.pressPosition.y < pointer.timeline.axisHeight

        target: null
        acceptedButtons: Qt.LeftButton
        acceptedModifiers: Qt.NoModifier
        dragThreshold: 3
        onCentroidChanged: {
            if (!active)
                return;
            if (onAxis)
                pointer.timeline.seekAt(centroid.position.x);
            else
                pointer.timeline.select(centroid.pressPosition.x, centroid.position.x);
        }
    }
    Panning {
        timeline: pointer.timeline
        acceptedButtons: Qt.RightButton | Qt.MiddleButton
    }
    Panning {
        timeline: pointer.timeline
        acceptedButtons: Qt.LeftButton
        acceptedModifiers: Qt.ShiftModifier
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => pointer.timeline.wheel(event.angleDelta, event.x, event.modifiers & Qt.ShiftModifier)
    }
}
