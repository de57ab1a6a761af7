// KeyMap: what keys do anywhere in the window.
import QtQuick
import QtQuick.Templates as T
import Wqlab

Item {
    id: keys

    required property Workspace workspace
    // focused: the item that has the keyboard; a button keeps the space bar for itself.
    property Item focused: null
    readonly property bool atStage: workspace.page === Workspace.StagePage
    readonly property Playhead playhead: workspace.stage.playhead
    readonly property LessonPlayer lesson: workspace.stage.lesson

    // paneWanted: the keyboard to the next (1) or the former (-1) pane.
    signal paneWanted(int step)

    Shortcut {
        sequence: "Space"
        enabled: keys.atStage && !(keys.focused instanceof T.AbstractButton)
        onActivated: keys.playhead.togglePlaying()
    }
    Shortcut {
        sequence: "."
        enabled: keys.atStage
        onActivated: keys.playhead.stepForward()
    }
    Shortcut {
        sequence: ","
        enabled: keys.atStage
        onActivated: keys.playhead.stepBack()
    }
    Shortcut {
        sequence: "Home"
        enabled: keys.atStage
        onActivated: keys.playhead.toStart()
    }
    Shortcut {
        sequence: "End"
        enabled: keys.atStage
        onActivated: keys.playhead.toEnd()
    }
    Shortcut {
        sequences: ["PgDown", "Right"]
        enabled: keys.atStage && keys.lesson.active
        onActivated: keys.lesson.next()
    }
    Shortcut {
        sequences: ["PgUp", "Left"]
        enabled: keys.atStage && keys.lesson.active
        onActivated: keys.lesson.previous()
    }
    Shortcut {
        sequence: "Ctrl+R"
        enabled: keys.atStage && keys.workspace.stage.session.canRun
        onActivated: keys.workspace.stage.session.run()
    }
    Shortcut {
        sequence: "T"
        onActivated: Theme.dark = !Theme.dark
    }
    Shortcut {
        sequence: "M"
        onActivated: Theme.reducedMotion = !Theme.reducedMotion
    }
    Shortcut {
        sequence: "F6"
        onActivated: keys.paneWanted(1)
    }
    Shortcut {
        sequence: "Shift+F6"
        onActivated: keys.paneWanted(-1)
    }
    Shortcut {
        sequence: "Escape"
        enabled: keys.atStage && keys.workspace.stage.selected !== ""
        onActivated: keys.workspace.stage.select("")
    }
    Shortcut {
        sequence: "Ctrl+H"
        onActivated: keys.workspace.goHome()
    }
}
