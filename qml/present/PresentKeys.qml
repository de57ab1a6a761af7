// PresentKeys: what keys, and the buttons of a clicker, do while a lesson is presented; in the speaker's window too.
import QtQuick
import Wqlab

Item {
    id: keys

    required property Presentation presentation
    // possible: there is something to present.
    property bool possible: false
    readonly property bool on: possible && presentation.on

    signal forwardWanted
    signal backWanted

    Shortcut {
        sequence: "F11"
        context: Qt.ApplicationShortcut
        enabled: keys.possible
        onActivated: keys.presentation.on = !keys.presentation.on
    }
    Shortcut {
        sequence: "Escape"
        context: Qt.ApplicationShortcut
        enabled: keys.on
        onActivated: keys.presentation.on = false
    }
    Shortcut {
        sequences: ["PgDown", "Right"]
        context: Qt.ApplicationShortcut
        enabled: keys.on
        onActivated: keys.forwardWanted()
    }
    Shortcut {
        sequences: ["PgUp", "Left"]
        context: Qt.ApplicationShortcut
        enabled: keys.on
        onActivated: keys.backWanted()
    }
    Shortcut {
        sequences: ["B", "."]
        context: Qt.ApplicationShortcut
        enabled: keys.on
        onActivated: keys.presentation.blank = !keys.presentation.blank
    }
    Shortcut {
        sequence: "1"
        context: Qt.ApplicationShortcut
        enabled: keys.on
        onActivated: keys.presentation.toggleView(Presentation.Machine)
    }
    Shortcut {
        sequence: "2"
        context: Qt.ApplicationShortcut
        enabled: keys.on
        onActivated: keys.presentation.toggleView(Presentation.Code)
    }
    Shortcut {
        sequence: "3"
        context: Qt.ApplicationShortcut
        enabled: keys.on
        onActivated: keys.presentation.toggleView(Presentation.Timeline)
    }
    Shortcut {
        sequence: "4"
        context: Qt.ApplicationShortcut
        enabled: keys.on
        onActivated: keys.presentation.toggleView(Presentation.Log)
    }
}
