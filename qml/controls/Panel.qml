// Panel: a card that lies over the window for a while. Once it closes, what had the keyboard before has it again.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.Popup {
    id: panel

    // before: what had the keyboard; ringed: and showed it.
    property Item before: null
    property bool ringed: false

    padding: 24
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        before = parent ? parent.Window.activeFocusItem : null;
        ringed = (before as T.Control)?.visualFocus ?? false;
    }
    onClosed: {
        // Who closed it may have given the keyboard to another.
        if (before && before.visible && parent && parent.Window.activeFocusItem === parent.Window.contentItem)
            before.forceActiveFocus(ringed ? Qt.TabFocusReason : Qt.PopupFocusReason);
    }

    T.Overlay.modal: Scrim {}
    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.card
        border.width: 1
        border.color: Theme.hairline
    }
}
