// UnboundCard: the unbound pools that the module has to do with.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Rectangle {
    id: card

    required property Stage stage
    required property PillBoard board
    property bool dense: false

    visible: stage.unboundPools.count > 0
    implicitHeight: body.implicitHeight + 24
    height: implicitHeight
    radius: Theme.radiusCard
    color: Theme.card
    border.width: 1
    border.color: Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("unbound pools")

    Column {
        id: body

        x: 14
        y: 12
        width: parent.width - 28
        spacing: 8

        Label {
            text: qsTr("Unbound: on any CPU")
            font.pixelSize: 16
            font.weight: Font.Bold
        }
        Repeater {
            model: card.stage.unboundPools

            PoolView {
                required property int index

                last: index === card.stage.unboundPools.count - 1
                width: body.width
                dense: card.dense
                stage: card.stage
                board: card.board
            }
        }
    }
}
