// EntryList: all works of a list that its place has no room for, one below the other, in list order. It stands beside
// the list and above what is said below the machine.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Item {
    id: place

    required property Stage stage
    required property EntryModel entries
    required property PillBoard board
    // reach: the width of the list that it stands beside.
    required property real reach
    // at: of the list in the machine.
    readonly property point at: place.mapToItem(board, 0, 0)

    signal closed

    T.Popup {
        id: popup

        x: place.at.x + place.reach + 8 + width <= place.board.width ? place.reach + 8
           : place.at.x >= width + 8 ? -width - 8 : 0
        y: Math.min(0, place.board.height - height - place.at.y)
        width: Math.max(Theme.px(170), Theme.px(44) + 28 + Theme.pillWidth(place.entries.longest))
        height: Math.min(list.contentHeight + heading.height + body.spacing + 2 * padding, Theme.px(420),
                         Math.max(Theme.px(180), place.board.height - place.at.y))
        padding: 8
        margins: 8
        focus: true
        visible: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
        onOpened: list.forceActiveFocus(Qt.ShortcutFocusReason)
        onClosed: place.closed()

        background: Rectangle {
            radius: Theme.radiusCard
            color: Theme.card
            border.width: 1
            border.color: Theme.hairline
        }
        Column {
            id: body

            anchors.left: parent.left
            anchors.right: parent.right
            spacing: 6

            Label {
                id: heading

                x: 8
                text: qsTr("%1 works, the next one first").arg(place.entries.count)
                font.pixelSize: Theme.sizeTiny
                color: Theme.dim
            }
            KeyList {
                id: list

                width: parent.width
                height: Math.min(contentHeight, popup.height - 2 * popup.padding - heading.height - body.spacing)
                model: place.entries
                Accessible.name: heading.text
                Component.onCompleted: currentIndex = 0

                delegate: ListRow {
                    id: entry

                    required property int index
                    required property string entryName
                    required property string entryWork
                    required property int entryForm
                    required property int entryColour

                    implicitHeight: Theme.pillHeight + 6
                    lit: place.stage.lights[entryWork] === true
                    Accessible.name: qsTr("%1: %2").arg(index + 1).arg(entryName)
                    onClicked: {
                        list.currentIndex = index;
                        place.stage.select(entryWork);
                    }

                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.px(34)
                        text: entry.index + 1
                        font.pixelSize: Theme.sizeTiny
                        color: Theme.faint
                        horizontalAlignment: Text.AlignRight
                        Accessible.ignored: true
                    }
                    PillFace {
                        anchors.verticalCenter: parent.verticalCenter
                        x: Theme.px(44)
                        width: implicitWidth
                        height: implicitHeight
                        text: entry.entryName
                        form: entry.entryForm
                        colour: entry.entryColour
                    }
                }
            }
        }
    }
}
