// ListRow: a row of a KeyList; lit stands out, touched has a bar, the current one has a ring while the list has the
// keyboard.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: row

    property bool lit: false
    property bool active: true
    // touched: it has to do with what is selected.
    property bool touched: false

    width: ListView.view ? ListView.view.width : implicitWidth
    focusPolicy: Qt.NoFocus
    hoverEnabled: active
    Accessible.role: Accessible.ListItem
    Accessible.selected: lit

    background: Rectangle {
        radius: 4
        color: row.lit ? Theme.accentSoft
                       : row.hovered && row.active ? Theme.raised : "transparent"

        Rectangle {
            width: 3
            height: parent.height
            radius: 1.5
            color: Theme.accent
            visible: row.touched
        }
        FocusRing {
            inset: 0
            radius: 4
            visible: row.ListView.isCurrentItem && row.ListView.view.activeFocus
        }
    }
}
