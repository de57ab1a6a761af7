// EntryWell: the places of a list, in list order; what has no room for its name is a token, and
// what has none for a token a number, which opens the whole list.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Rectangle {
    id: well

    required property Stage stage
    required property PillBoard board
    required property MachineLayout plan
    required property EntryModel entries
    property string hint
    property string emptyText
    property bool plain: false
    property string legend
    default property alias behind: ground.data
    // opened: its list stands beside it.
    property bool opened: false
    readonly property real inset: plain ? 0 : plan.rows.wellInset
    readonly property bool empty: entries.count === 0
    // folded: how many keep their names, and how many more are tokens.
    readonly property point folded: entries.count < 0 ? Qt.point(0, 0)
        : entries.fold(flow.width, plan.rows.wellRows, Theme.monoAdvance, Theme.px(34),
                       Theme.px(64))
    readonly property int rest: entries.count - folded.x - folded.y

    implicitHeight: plain ? flow.height : Math.max(plan.rows.pill, flow.height) + 2 * inset
    height: implicitHeight
    radius: Theme.radiusRow
    color: plain ? "transparent" : Theme.well
    border.width: plain ? 0 : 1
    border.color: Theme.hairline
    Accessible.role: Accessible.List
    Accessible.name: empty ? emptyText : qsTr("%1 works").arg(entries.count)

    Item {
        id: ground

        anchors.fill: parent
    }
    Flow {
        id: flow

        x: well.plain ? 0 : well.plan.level >= Density.Compact ? 6 : 10
        y: well.inset
        width: parent.width - 2 * x
        spacing: 8

        PartRepeater {
            model: well.entries

            PillSlot {
                required property int index
                required property string entrySlot
                required property string entryName
                readonly property bool named: index < well.folded.x

                width: named ? Theme.pillWidth(entryName) : 14
                height: well.plan.rows.pill
                name: entrySlot
                board: well.board
                visible: index < well.folded.x + well.folded.y
            }
        }
        T.AbstractButton {
            id: more

            implicitWidth: implicitContentWidth
            height: well.plan.rows.pill
            focusPolicy: Qt.TabFocus
            visible: well.rest > 0
            text: qsTr("+ %1").arg(well.rest)
            Accessible.name: qsTr("%1 more works: open the list").arg(well.rest)
            onClicked: well.opened = true

            contentItem: Label {
                text: more.text
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.DemiBold
                font.underline: more.hovered
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            background: Item {
                FocusRing {
                    visible: more.visualFocus
                }
            }
        }
    }
    // Hardly any is ever opened.
    PartRepeater {
        model: well.opened ? 1 : 0
        keeps: false

        EntryList {
            stage: well.stage
            board: well.board
            reach: well.width
            entries: well.entries
            onClosed: well.opened = false
        }
    }
    Label {
        x: flow.x + (well.empty ? 2 : flow.implicitWidth + 10)
        y: flow.y + (well.empty ? 0 : flow.height - height)
        height: well.plan.rows.pill
        text: well.empty ? well.emptyText : well.hint
        font.pixelSize: Theme.sizeTiny
        color: Theme.faint
        verticalAlignment: Text.AlignVCenter
        // A hint has the rest of a line to itself, or is not there.
        visible: text !== "" && !well.plan.rows.workersFolded && (well.empty ? implicitWidth <= flow.width
                                 : flow.height <= well.plan.rows.pill
                                   && x + implicitWidth <= well.width - 8)
        Accessible.ignored: true
    }
}
