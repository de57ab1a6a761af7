// EntryWell: the places of a list, in list order.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Rectangle {
    id: well

    required property PillBoard board
    required property EntryModel entries
    property string hint
    property string emptyText
    property bool plain: false
    property bool dense: false
    readonly property real inset: plain ? 0 : dense ? 7 : 10
    readonly property bool empty: entries.count === 0

    implicitHeight: plain ? flow.height : Math.max(24, flow.height) + 2 * inset
    height: implicitHeight
    radius: Theme.radiusRow
    color: plain ? "transparent" : Theme.well
    border.width: plain ? 0 : 1
    border.color: Theme.hairline
    Accessible.role: Accessible.List
    Accessible.name: empty ? emptyText : qsTr("%1 works").arg(entries.count)

    Flow {
        id: flow

        x: well.plain ? 0 : 10
        y: well.inset
        width: parent.width - 2 * x
        spacing: 8

        Repeater {
            model: well.entries

            PillSlot {
                required property string entrySlot
                required property string entryName

                width: Theme.pillWidth(entryName)
                height: 24
                name: entrySlot
                board: well.board
            }
        }
        Label {
            height: 24
            leftPadding: well.empty ? 2 : 4
            text: well.empty ? well.emptyText : well.hint
            font.pixelSize: Theme.sizeTiny
            color: Theme.faint
            verticalAlignment: Text.AlignVCenter
            visible: text !== ""
            Accessible.ignored: true
        }
    }
}
