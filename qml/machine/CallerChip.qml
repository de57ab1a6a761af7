// CallerChip: a task that is in the module's code.
import QtQuick
import Wqlab

Chip {
    id: caller

    property bool roomy: true
    required property string callerTask
    required property string callerName
    required property string callerStatus
    required property int callerForm

    text: callerName
    thing: callerTask
    note: callerStatus
    indent: 18
    least: roomy ? 196 : 0

    FormItem {
        y: 4
        width: 11
        height: 11
        radius: 3
        form: caller.callerForm
        identity: Theme.dim
        ground: Theme.card
        ink: Theme.dim
    }
}
