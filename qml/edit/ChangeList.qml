// ChangeList: the lines in which a copy differs from its original, told by sign and by colour.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Rectangle {
    id: sheet

    required property ChangeModel changes
    readonly property var signs: ["", "+", "−", "⋯"]

    radius: Theme.radiusRow
    color: Theme.codeGround
    border.width: 1
    border.color: Theme.hairline

    Label {
        id: head

        x: 14
        y: 10
        width: parent.width - 28
        text: sheet.changes.summary
        font.pixelSize: Theme.sizeSmall
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    KeyList {
        anchors.top: head.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        x: 1
        width: parent.width - 2
        model: sheet.changes
        Accessible.name: qsTr("changes of your copy")

        delegate: ListRow {
            id: line

            required property int changeKind
            required property int changeNumber
            required property string changeText
            readonly property bool added: changeKind === 1
            readonly property bool removed: changeKind === 2

            active: false
            implicitHeight: code.implicitHeight + 4
            Accessible.name: added ? qsTr("added, line %1: %2").arg(changeNumber).arg(changeText)
                             : removed ? qsTr("removed, line %1: %2").arg(changeNumber).arg(changeText)
                             : changeText

            Rectangle {
                anchors.fill: parent
                color: line.added ? Theme.running : Theme.wrong
                opacity: 0.14
                visible: line.added || line.removed
            }
            CodeLabel {
                x: 4
                y: 2
                width: Math.round(26 * Theme.unit)
                text: line.changeKind === 3 ? "" : line.changeNumber
                font.pixelSize: Theme.sizeTiny
                color: Theme.faint
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
            CodeLabel {
                id: sign

                x: Math.round(36 * Theme.unit)
                y: 2
                text: sheet.signs[line.changeKind]
                font.pixelSize: Theme.sizeTiny
                font.weight: Font.Bold
                color: line.added ? Theme.running : line.removed ? Theme.wrong : Theme.faint
                Accessible.ignored: true
            }
            CodeLabel {
                id: code

                x: Math.round(50 * Theme.unit)
                y: 2
                width: parent.width - x - 12
                text: line.changeText
                font.pixelSize: Theme.sizeTiny
                color: line.removed ? Theme.dim : Theme.text
                wrapMode: Text.WrapAnywhere
                Accessible.ignored: true
            }
        }
    }
}
