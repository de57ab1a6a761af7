// MachineKeys: what a key does to the machine.
pragma ComponentBehavior: Bound
import QtQml.Models
import QtQuick

Item {
    id: keys

    signal leversWanted
    signal orderWanted
    signal canWanted
    signal legendWanted
    signal stepWanted(cpu: int)

    Shortcut {
        sequence: "L"
        enabled: keys.enabled
        onActivated: keys.leversWanted()
    }
    Shortcut {
        sequence: "O"
        enabled: keys.enabled
        onActivated: keys.orderWanted()
    }
    Shortcut {
        sequence: "Q"
        enabled: keys.enabled
        onActivated: keys.canWanted()
    }
    Shortcut {
        sequence: "?"
        enabled: keys.enabled
        onActivated: keys.legendWanted()
    }
    Instantiator {
        model: 10

        delegate: Shortcut {
            required property int index

            sequence: "Alt+" + index
            enabled: keys.enabled
            onActivated: keys.stepWanted(index)
        }
    }
}
