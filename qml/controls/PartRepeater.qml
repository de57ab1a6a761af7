// PartRepeater: a Repeater, which may stand in a delegate. A delegate that was let go of waits for the event loop to
// delete it, while the garbage collector may take its context: told of a new row by then Qt 6.4 crashes, and bindings
// of the Repeater's own delegates find null in place of what their names stood for. So it lets go of its own at once.
import QtQuick

Repeater {
    id: parts

    Component.onDestruction: parts.model = null
}
