// CompareRowFace: what became of one queueing in both runs; what differs is marked by a sign and by weight.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

ListRow {
    id: row

    required property string compareWork
    required property var compareCells
    required property bool compareDiffers
    required property string compareSpoken
    // columns: x of each cell, and of the end.
    required property var columns

    implicitHeight: Math.round((compareDiffers ? 46 : 26) * Theme.unit)
    Accessible.name: compareSpoken
    Accessible.description: qsTr("Both timelines go to the first event that differs")

    CodeLabel {
        anchors.verticalCenter: parent.verticalCenter
        x: 12
        width: row.columns[0] - x - 8
        text: row.compareWork
        font.weight: Font.Bold
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.px(9)
        elide: Text.ElideMiddle
        Accessible.ignored: true
    }
    PartRepeater {
        model: row.compareCells

        Item {
            id: cell

            required property int index
            required property var modelData

            x: row.columns[index]
            width: row.columns[index + 1] - x - 8
            height: row.height

            Rectangle {
                anchors.fill: parent
                anchors.topMargin: 3
                anchors.bottomMargin: 3
                radius: 5
                color: Theme.accentSoft
                border.width: 1
                border.color: Theme.activeLine
                visible: cell.modelData.differs
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                x: 6
                text: "≠"
                font.weight: Font.Bold
                color: Theme.accent
                visible: cell.modelData.differs
                Accessible.ignored: true
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                x: cell.modelData.differs ? Math.round(22 * Theme.unit) : 6
                width: parent.width - x - 4

                CodeLabel {
                    width: parent.width
                    text: cell.modelData.left === "" ? "–" : cell.modelData.left
                    font.weight: cell.modelData.differs ? Font.Medium : Font.Normal
                    color: cell.modelData.differs ? Theme.text : Theme.dim
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                CodeLabel {
                    width: parent.width
                    text: cell.modelData.right === "" ? "–" : cell.modelData.right
                    font.weight: Font.Bold
                    elide: Text.ElideRight
                    visible: cell.modelData.differs
                    Accessible.ignored: true
                }
            }
        }
    }
}
