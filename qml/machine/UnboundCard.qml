// UnboundCard: the unbound pools that the module has to do with.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Rectangle {
    id: card

    required property Stage stage
    required property PillBoard board
    required property MachineLayout plan

    visible: stage.unboundPools.count > 0
    implicitHeight: body.implicitHeight + 2 * plan.rows.pad
    radius: Theme.radiusCard
    color: Theme.card
    border.width: 1
    border.color: Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("unbound pools")

    Column {
        id: body

        x: 14
        y: card.plan.rows.pad
        width: parent.width - 28
        spacing: card.plan.rows.gap

        Label {
            height: card.plan.rows.unbound
            visible: height > 0
            text: qsTr("Unbound: on any CPU")
            font.pixelSize: card.plan.level >= Density.Compact ? Theme.sizeBody : Theme.sizeHead
            font.weight: Font.Bold
            verticalAlignment: Text.AlignVCenter
        }
        PartRepeater {
            model: card.stage.unboundPools

            PoolView {
                required property int index

                last: index === card.stage.unboundPools.count - 1
                width: body.width
                plan: card.plan
                stage: card.stage
                board: card.board
            }
        }
    }
}
