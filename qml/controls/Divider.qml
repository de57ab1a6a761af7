// Divider: a line between two panes; it can be dragged.
import QtQuick
import Wqlab

Rectangle {
    id: divider

    property bool vertical: true
    property bool movable: true
    property string label

    // dragged: by so many pixels, right or down.
    signal dragged(real by)

    implicitWidth: 1
    implicitHeight: 1
    color: handle.active || hover.hovered ? Theme.accent : Theme.hairline
    Accessible.role: Accessible.Splitter
    Accessible.name: label

    Item {
        anchors.centerIn: parent
        width: divider.vertical ? 9 : parent.width
        height: divider.vertical ? parent.height : 9

        HoverHandler {
            id: hover

            enabled: divider.movable
            cursorShape: divider.vertical ? Qt.SplitHCursor : Qt.SplitVCursor
        }
        DragHandler {
            id: handle

            property real last: 0

            enabled: divider.movable
            target: null
            onActiveChanged: last = 0
            onTranslationChanged: {
                const now = divider.vertical ? translation.x : translation.y;
                divider.dragged(now - last);
                last = now;
            }
        }
    }
}
