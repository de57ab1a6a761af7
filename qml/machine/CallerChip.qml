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
    readonly property string legend: {
        switch (callerForm) {
        case Form.Asleep: return qsTr("a task in the module's code; hatched: it sleeps");
        case Form.Barrier: return qsTr("a task in the module's code; hollow: the trace does not tell where it is");
        case Form.Ready: return qsTr("a task in the module's code; outlined: it waits for a CPU");
        default: return qsTr("a task in the module's code; solid: on a CPU");
        }
    }

    text: callerName
    thing: callerTask
    note: callerStatus
    aside: brief ? callerStatus : ""
    indent: Theme.px(18)
    least: roomy ? Theme.px(196) : 0

    FormItem {
        y: Theme.px(4)
        width: Theme.px(11)
        height: Theme.px(11)
        radius: 3
        form: caller.callerForm
        identity: Theme.dim
        ground: Theme.card
        ink: Theme.dim
    }
}
