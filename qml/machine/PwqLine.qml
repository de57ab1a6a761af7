// PwqLine: a workqueue on this pool: how many of its works are active, and those that
// max_active holds back.
import QtQuick
import Wqlab

Column {
    id: line

    required property Stage stage
    required property PillBoard board
    property bool dense: false
    required property string pwqWorkqueue
    required property string pwqName
    required property string pwqStatus
    required property EntryModel pwqInactive
    readonly property bool lit: stage.selected === pwqWorkqueue

    topPadding: dense ? 2 : 8
    bottomPadding: dense ? 2 : 8
    spacing: 6

    Grid {
        columns: name.implicitWidth + status.implicitWidth + 12 <= line.width ? 2 : 1
        columnSpacing: 12
        rowSpacing: 1

        CodeLabel {
            id: name

            text: qsTr("workqueue %1").arg(line.pwqName)
            font.weight: Font.DemiBold
            color: line.lit ? Theme.accent : Theme.text

            Selectable {
                anchors.fill: parent
                stage: line.stage
                thing: line.pwqWorkqueue
                spoken: qsTr("workqueue %1, %2").arg(line.pwqName).arg(line.pwqStatus)
            }
        }
        Label {
            id: status

            topPadding: 1
            text: line.pwqStatus
            font.pixelSize: Theme.sizeSmall
            color: Theme.dim
        }
    }
    EntryWell {
        width: line.width
        board: line.board
        dense: line.dense
        entries: line.pwqInactive
        hint: qsTr("inactive, over max_active")
        visible: !empty
    }
}
