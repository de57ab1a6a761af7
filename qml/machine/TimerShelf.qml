// TimerShelf: how many of the module's timers are armed.
import QtQuick
import Wqlab

Chip {
    id: shelf

    // Where room is short it is there only for timers that are armed.
    property bool always: true

    visible: always || stage.timers.count > 0
    text: qsTr("timers")
    mono: false
    note: stage.timers.count === 0 ? qsTr("none armed")
                                   : qsTr("%1 armed").arg(stage.timers.count)
    enabled: false
}
