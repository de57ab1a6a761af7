// ResetButton: forgets the progress, when asked twice.
import QtQuick
import Wqlab

PlainButton {
    id: button

    required property Workspace workspace
    property bool sure: false

    text: sure ? qsTr("Yes, forget all my progress") : qsTr("Begin the course anew")
    hint: sure ? "" : qsTr("Forgets which lessons and steps you have done; asks first")
    onActiveFocusChanged: {
        if (!activeFocus)
            sure = false;
    }
    onClicked: {
        if (sure)
            workspace.resetProgress();
        else
            forceActiveFocus();
        sure = !sure;
    }
}
