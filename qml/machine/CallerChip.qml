// CallerChip: a task that is in the module's code.
import QtQuick
import Wqlab

Chip {
    id: caller

    property bool roomy: true
    required property string callerTask
    required property string callerName
    required property string callerStatus
    required property string callerLegend
    required property int callerForm
    readonly property string legend: callerLegend

    text: callerName
    thing: callerTask
    note: callerStatus
    briefAside: callerStatus
    indent: Theme.px(18)
    least: roomy ? Theme.px(196) : 0

    FormItem {
        y: Theme.px(4)
        width: Theme.px(11)
        height: Theme.px(11)
        radius: width / 2
        form: caller.callerForm
        identity: Theme.dim
        ground: Theme.card
        ink: Theme.dim
    }
}
