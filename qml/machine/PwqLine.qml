// PwqLine: a workqueue on this pool: how many of its works are active, and those that
// max_active holds back.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Column {
    id: line

    required property Stage stage
    required property PillBoard board
    required property MachineLayout plan
    required property string pwqWorkqueue
    required property string pwqName
    required property string pwqStatus
    required property string pwqShort
    required property EntryModel pwqInactive
    readonly property bool lit: stage.lights[pwqWorkqueue] === true
    readonly property string legend: qsTr("a workqueue in this pool: active works, and how many may be")

    spacing: plan.rows.rowGap
    visible: plan.rows.queue > 0 || pwqInactive.count > 0

    Item {
        width: line.width
        height: line.plan.rows.queue
        visible: height > 0

        CodeLabel {
            id: name

            anchors.verticalCenter: parent.verticalCenter
            text: full.implicitWidth + status.anchors.leftMargin + status.implicitWidth <= line.width
                  ? full.text : line.pwqName
            font.weight: Font.DemiBold
            color: line.lit ? Theme.accent : Theme.text
        }
        CodeLabel {
            id: full

            text: qsTr("workqueue %1").arg(line.pwqName)
            font.weight: Font.DemiBold
            visible: false
        }
        Label {
            id: status

            anchors.left: name.right
            anchors.leftMargin: 12
            anchors.baseline: name.baseline
            text: line.pwqStatus
            font.pixelSize: Theme.sizeSmall
            color: Theme.dim
            visible: name.implicitWidth + 12 + implicitWidth <= line.width
        }
        Label {
            anchors.left: name.right
            anchors.leftMargin: 8
            anchors.baseline: name.baseline
            text: line.pwqShort
            font.pixelSize: Theme.sizeSmall
            color: Theme.dim
            visible: !status.visible
        }
        Selectable {
            anchors.fill: parent
            stage: line.stage
            thing: line.pwqWorkqueue
            spoken: qsTr("workqueue %1, %2").arg(line.pwqName).arg(line.pwqStatus)
        }
    }
    PartRepeater {
        model: line.pwqInactive.count > 0 ? 1 : 0

        EntryWell {
            width: line.width
            stage: line.stage
            board: line.board
            plan: line.plan
            entries: line.pwqInactive
            hint: line.plan.rows.queue > 0 ? qsTr("inactive, held back")
                                           : qsTr("held back: %1 has %2 active").arg(line.pwqName).arg(line.pwqShort)
        }
    }
}
