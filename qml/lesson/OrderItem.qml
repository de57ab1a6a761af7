// OrderItem: one thing of an order; up and down move it.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: item

    required property LessonPlayer lesson
    required property int index
    required property string modelData
    // pitch: from one item to the next, px.
    required property real pitch

    // moved: it stands at another place now.
    signal moved(int to)

    implicitHeight: Math.max(30, words.implicitHeight + 13)
    focusPolicy: Qt.TabFocus
    enabled: lesson.open
    z: drag.active ? 1 : 0
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, place %2").arg(modelData).arg(index + 1)
    Accessible.description: lesson.open ? qsTr("Up and down move it.") : ""
    Keys.onUpPressed: item.moved(item.lesson.shift(item.index, -1))
    Keys.onDownPressed: item.moved(item.lesson.shift(item.index, 1))

    transform: Translate {
        y: drag.active ? drag.activeTranslation.y : 0
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: item.hovered && item.enabled ? Theme.raisedHover : Theme.card
        border.width: drag.active ? 2 : 1
        border.color: drag.active ? Theme.accent : Theme.hairline

        FocusRing {
            visible: item.visualFocus
        }
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        x: 12
        text: item.index + 1
        font.family: Theme.mono
        color: Theme.faint
        Accessible.ignored: true
    }
    LessonText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: 32
        width: parent.width - 32 - 30
        markdown: item.modelData
        font.pixelSize: Theme.sizeBody
        font.weight: Font.Medium
        lineHeight: 1.15
        Accessible.ignored: true
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 12
        text: "≡"
        color: Theme.faint
        visible: item.enabled
        Accessible.ignored: true
    }
    DragHandler {
        id: drag

        target: null
        enabled: item.enabled
        onActiveChanged: {
            if (!active)
                item.moved(item.lesson.shift(item.index, Math.round(activeTranslation.y / item.pitch)));
        }
    }
    HoverHandler {
        cursorShape: item.enabled ? Qt.OpenHandCursor : Qt.ArrowCursor
    }
}
