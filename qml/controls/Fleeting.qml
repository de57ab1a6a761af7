// Fleeting: what is seen for a moment when it is shown, then goes.
import QtQuick
import Wqlab

Item {
    id: item

    function show() {
        fade.restart();
    }

    opacity: 0
    visible: opacity > 0

    SequentialAnimation {
        id: fade

        PropertyAction {
            target: item
            property: "opacity"
            value: 1
        }
        PauseAnimation {
            duration: 1400
        }
        NumberAnimation {
            target: item
            property: "opacity"
            to: 0
            duration: Theme.fade
        }
    }
}
