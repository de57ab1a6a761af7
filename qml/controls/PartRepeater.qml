// PartRepeater: a Repeater in a delegate, over a model that outlives it. A delegate that was let go of waits for the event
// loop to delete it, while the garbage collector may take its context: told of a new row by then, Qt 6.4 crashes.
import QtQuick

Repeater {
    id: parts

    Component.onDestruction: parts.model = null
}
