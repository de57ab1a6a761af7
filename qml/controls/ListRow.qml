// ListRow: a row of a KeyList; lit stands out, the current one has a ring while the list has the keyboard.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: row

    property bool lit: false
    property bool active: true

    width: ListView.view ? ListView.view.width : implicitWidth
    focusPolicy: Qt.NoFocus
    hoverEnabled: active
    Accessible.role: Accessible.ListItem
    Accessible.selected: lit

    background: Rectangle {
        radius: 4
        color: row.lit ? Theme.accentSoft
                       : row.hovered && row.active ? Theme.raised : "transparent"

        FocusRing {
            inset: 0
            radius: 4
            visible: row.ListView.isCurrentItem && row.ListView.view.activeFocus
        }
    }
}
