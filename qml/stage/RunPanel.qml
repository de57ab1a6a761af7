// RunPanel: hangs from the pill that opens it; what the next run is made with.
import QtQuick
import QtQuick.Templates as T
import Wqlab

Panel {
    id: panel

    required property Stage stage
    // room: below the bar that the panel hangs from.
    readonly property real room: T.Overlay.overlay ? T.Overlay.overlay.height - 64 : 600

    width: Math.round(360 * Theme.unit)
    height: Math.min(implicitContentHeight + topPadding + bottomPadding, room)
    padding: 16
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    contentItem: RunForm {
        stage: panel.stage
        onRunWanted: {
            panel.close();
            panel.stage.editor.run();
        }
    }
}
