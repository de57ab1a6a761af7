// RunPanel: hangs from the pill that opens it; what the next run is made with.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.Popup {
    id: panel

    required property Stage stage
    // room: below the bar that the panel hangs from.
    readonly property real room: T.Overlay.overlay ? T.Overlay.overlay.height - 64 : 600

    width: Math.round(360 * Theme.unit)
    height: Math.min(implicitContentHeight + topPadding + bottomPadding, room)
    padding: 16
    modal: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.card
        border.width: 1
        border.color: Theme.hairline
    }
    contentItem: RunForm {
        stage: panel.stage
        onRunWanted: {
            panel.close();
            panel.stage.editor.run();
        }
    }
}
