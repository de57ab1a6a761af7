// KeyMap: what keys do anywhere in the window.
import QtQuick
import QtQuick.Templates as T
import Wqlab

Item {
    id: keys

    required property Workspace workspace
    // focused: the item that has the keyboard; a button keeps the space bar for itself.
    property Item focused: null
    readonly property bool atStage: workspace.page === Workspace.StagePage && !workspace.compare.on
    readonly property Playhead playhead: workspace.stage.playhead
    readonly property LessonPlayer lesson: workspace.stage.lesson
    readonly property Presentation presentation: workspace.presentation
    readonly property bool presenting: atStage && presentation.on

    // paneWanted: the keyboard to the next (1) or the former (-1) pane.
    signal paneWanted(int step)
    signal themeWanted
    signal findWanted
    signal shareWanted
    signal helpWanted
    // pictureWanted: of the window; drawing: as SVG.
    signal pictureWanted(bool drawing)
    // forwardWanted, backWanted: the next picture of the presentation, the one before.
    signal forwardWanted
    signal backWanted
    // said: what somebody has noted at an event.
    signal said(sentence: string)

    Shortcut {
        sequence: "Space"
        enabled: keys.atStage && !(keys.focused instanceof T.AbstractButton)
        onActivated: keys.playhead.togglePlaying()
    }
    Shortcut {
        sequence: "."
        enabled: keys.atStage && !keys.presenting
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
        enabled: keys.atStage && !keys.presenting && keys.lesson.active
        onActivated: keys.lesson.next()
    }
    Shortcut {
        sequences: ["PgUp", "Left"]
        enabled: keys.atStage && !keys.presenting && keys.lesson.active
        onActivated: keys.lesson.previous()
    }
    Shortcut {
        sequence: "P"
        enabled: keys.atStage
        onActivated: keys.playhead.togglePace()
    }
    Shortcut {
        sequence: "Ctrl+R"
        enabled: keys.atStage && keys.workspace.stage.session.canRun
        onActivated: keys.workspace.stage.editor.run()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        enabled: keys.atStage
        onActivated: keys.workspace.stage.session.goBack()
    }
    Shortcut {
        sequence: "Ctrl+Shift+Z"
        enabled: keys.atStage
        onActivated: keys.workspace.stage.session.goForth()
    }
    Shortcut {
        sequence: "C"
        enabled: keys.atStage && !keys.presenting && !keys.lesson.open
        onActivated: keys.workspace.compare.open(keys.workspace.stage.runs.from,
                                                 keys.workspace.stage.runs.current)
    }
    Shortcut {
        sequence: "E"
        enabled: keys.atStage && !keys.presenting && keys.workspace.stage.editor.possible
        onActivated: keys.workspace.stage.editor.begin()
    }
    Shortcut {
        sequence: "T"
        onActivated: keys.themeWanted()
    }
    Shortcut {
        sequence: "M"
        onActivated: keys.workspace.preferences.reducedMotion = !Theme.reducedMotion
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
        enabled: keys.atStage && !keys.presenting && keys.workspace.stage.selected !== ""
        onActivated: keys.workspace.stage.select("")
    }
    Shortcut {
        sequence: "Ctrl+H"
        onActivated: keys.workspace.goHome()
    }
    Shortcut {
        sequence: "Ctrl+F"
        enabled: keys.atStage && !keys.presenting
        onActivated: keys.findWanted()
    }
    Shortcut {
        sequence: "Ctrl+E"
        enabled: keys.atStage && !keys.presenting
        onActivated: keys.shareWanted()
    }
    Shortcut {
        sequence: "N"
        enabled: keys.atStage && !keys.presenting
        onActivated: keys.said(keys.workspace.stage.sheet.nextNote(1))
    }
    Shortcut {
        sequence: "Shift+N"
        enabled: keys.atStage && !keys.presenting
        onActivated: keys.said(keys.workspace.stage.sheet.nextNote(-1))
    }
    Shortcut {
        sequence: "Ctrl+S"
        onActivated: keys.pictureWanted(false)
    }
    Shortcut {
        sequence: "Ctrl+Shift+S"
        onActivated: keys.pictureWanted(true)
    }
    Shortcut {
        sequence: "F1"
        onActivated: keys.helpWanted()
    }
    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: keys.workspace.preferences.largerType()
    }
    Shortcut {
        sequence: "Ctrl+-"
        onActivated: keys.workspace.preferences.smallerType()
    }
    Shortcut {
        sequence: "Ctrl+0"
        onActivated: keys.workspace.preferences.usualType()
    }
    PresentKeys {
        presentation: keys.presentation
        possible: keys.atStage
        onForwardWanted: keys.forwardWanted()
        onBackWanted: keys.backWanted()
    }
}
