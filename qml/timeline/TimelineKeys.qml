// TimelineKeys: what keys do on the timeline while it has the focus: arrows go along the axis and the rows, plus and
// minus zoom, 0 fits, A and B set the markers, Escape takes them away, Return selects.
import QtQuick
import Wqlab

QtObject {
    id: keys

    required property TimelineItem timeline
    readonly property TimeRange range: timeline.stage ? timeline.stage.range : null

    // takes: the key is one of the timeline's own just now.
    function takes(event: KeyEvent): bool {
        if (event.modifiers & ~(Qt.KeypadModifier | Qt.ShiftModifier))
            return false;
        switch (event.key) {
        case Qt.Key_Left:
        case Qt.Key_Right:
            // A lesson is led with the arrows as long as there is nothing to pan.
            return keys.timeline.zoomed;
        case Qt.Key_Escape:
            return keys.range.a >= 0 || keys.range.b >= 0;
        case Qt.Key_Up:
        case Qt.Key_Down:
        case Qt.Key_Plus:
        case Qt.Key_Equal:
        case Qt.Key_Minus:
        case Qt.Key_0:
        case Qt.Key_A:
        case Qt.Key_B:
        case Qt.Key_Return:
        case Qt.Key_Enter:
            return true;
        }
        return false;
    }

    function take(event: KeyEvent): bool {
        if (!takes(event))
            return false;
        switch (event.key) {
        case Qt.Key_Left: keys.timeline.pan(-keys.timeline.width / 8); break;
        case Qt.Key_Right: keys.timeline.pan(keys.timeline.width / 8); break;
        case Qt.Key_Up: keys.timeline.moveCursor(-1); break;
        case Qt.Key_Down: keys.timeline.moveCursor(1); break;
        case Qt.Key_Plus:
        case Qt.Key_Equal: keys.timeline.zoomIn(1.5); break;
        case Qt.Key_Minus: keys.timeline.zoomIn(1 / 1.5); break;
        case Qt.Key_0: keys.timeline.fit(); break;
        case Qt.Key_A: keys.timeline.mark(0); break;
        case Qt.Key_B: keys.timeline.mark(1); break;
        case Qt.Key_Escape: keys.range.clear(); break;
        default: keys.timeline.pickCursor();
        }
        return true;
    }
}
