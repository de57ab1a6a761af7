// ResetButton: forgets the progress, when asked twice.
import QtQuick
import Wqlab

PlainButton {
    id: button

    required property Workspace workspace

    text: twice.asked ? qsTr("Yes, forget all my progress") : qsTr("Begin the course anew")
    hint: twice.asked ? "" : qsTr("Forgets which lessons and steps you have done; asks first")
    onActiveFocusChanged: {
        if (!activeFocus)
            twice.withdraw();
    }
    onClicked: {
        forceActiveFocus();
        twice.ask();
    }

    Confirmation {
        id: twice

        onConfirmed: button.workspace.resetProgress()
    }
}
