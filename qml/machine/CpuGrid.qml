// CpuGrid: CPUs with the module's work in full, the others folded to strips.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wqlab

Item {
    id: grid

    required property Stage stage
    required property PillBoard board
    // available: the height that would fill the pane.
    required property real available
    property bool dense: false
    readonly property int open: stage.cpus.openCount
    readonly property int folded: stage.cpus.count - open
    readonly property real stripWidth: open === 0 ? (width - 8 * (folded - 1)) / Math.max(1, folded)
                                                  : 46
    readonly property real cardsWidth: open === 0 ? 0 : width - folded * (stripWidth + 8)
    readonly property int columns: Math.max(1, Math.min(open, Math.floor((cardsWidth + 12) / 250)))

    implicitHeight: Math.max(cards.visible ? cards.implicitHeight : 0, Math.max(160, available))
    height: implicitHeight

    GridLayout {
        id: cards

        width: grid.cardsWidth
        height: grid.height
        columns: grid.columns
        columnSpacing: 12
        rowSpacing: 12
        visible: grid.open > 0

        Repeater {
            model: grid.stage.cpus

            CpuCard {
                stage: grid.stage
                board: grid.board
                dense: grid.dense
                visible: cpuOpen
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumHeight: implicitHeight
            }
        }
    }

    Row {
        x: grid.cardsWidth + (grid.open > 0 ? 12 : 0) - (grid.open > 0 ? 4 : 0)
        height: grid.height
        spacing: 8

        Repeater {
            model: grid.stage.cpus

            CpuStrip {
                stage: grid.stage
                board: grid.board
                width: grid.stripWidth
                height: grid.height
            }
        }
    }
}
