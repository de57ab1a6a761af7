// CpuHolder: the head of a CPU's card: its number, the task that holds it, interrupts above.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Item {
    id: head

    required property Stage stage
    required property MachineLayout plan
    required property string cpu
    required property int number
    required property bool online
    required property string holder
    required property string status
    required property var interrupts
    readonly property real inset: plan.level >= Density.Compact ? 8 : 12

    // folded: the number over the task's name, and nothing else.
    readonly property bool folded: plan.rows.workersFolded

    // narrow: a frame takes the width of the whole card.
    readonly property bool narrow: column.width < Theme.px(160)

    implicitHeight: folded ? plan.rows.head : column.implicitHeight

    Label {
        id: title

        y: head.folded ? 0 : (head.plan.rows.head - height) / 2 + (head.narrow ? column.height - head.plan.rows.head : 0)
        text: qsTr("CPU %1").arg(head.number)
        font.pixelSize: head.plan.level >= Density.Compact ? Theme.sizeBody : Theme.sizeHead
        font.weight: Font.Bold

        Selectable {
            width: head.folded ? head.width : parent.width
            height: head.folded ? head.height : parent.height
            stage: head.stage
            thing: head.cpu
            spoken: qsTr("CPU %1").arg(head.number)
        }
    }

    CodeLabel {
        readonly property string legend: qsTr("the task that holds the CPU")

        anchors.bottom: parent.bottom
        text: head.holder
        font.pixelSize: Theme.sizeTiny
        visible: head.folded && text !== ""
    }
    Label {
        anchors.bottom: parent.bottom
        text: head.online ? qsTr("idle") : qsTr("offline")
        font.pixelSize: Theme.sizeTiny
        color: head.online ? Theme.faint : Theme.waiting
        visible: head.folded && head.holder === ""
    }
    Label {
        readonly property string legend: qsTr("an interrupt is on top of what ran")

        anchors.right: parent.right
        anchors.verticalCenter: title.verticalCenter
        text: "↯"
        font.weight: Font.Bold
        color: Theme.waiting
        visible: head.folded && head.interrupts.length > 0
        Accessible.name: head.interrupts.join(", ")
    }
    Column {
        id: column

        visible: !head.folded

        anchors.left: title.right
        anchors.leftMargin: head.inset
        anchors.right: parent.right
        spacing: 4

        PartRepeater {
            model: head.interrupts

            Rectangle {
                id: frame

                required property string modelData
                // under: how far it reaches under the CPU's number, which then stands beside the holder alone.
                readonly property real under: head.narrow ? column.x : 0
                readonly property string legend: qsTr("an interrupt, on top of whatever ran")

                x: -under
                width: column.width + under
                height: head.plan.rows.frame
                radius: Theme.radiusRow
                color: Theme.raised
                border.width: 1
                border.color: Theme.waiting
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("interrupted by %1").arg(modelData)

                CodeLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    x: head.inset
                    width: parent.width - 2 * x
                    text: "↯ " + frame.modelData
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Math.min(11, Theme.px(9))
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }

        Rectangle {
            readonly property string legend: qsTr("who holds the CPU; interrupts stand above")

            width: column.width
            height: head.plan.rows.head
            radius: Theme.radiusRow
            color: Theme.well
            border.width: 1
            border.color: Theme.hairline
            Accessible.role: Accessible.StaticText
            Accessible.name: !head.online ? qsTr("offline")
                             : head.holder !== ""
                               ? qsTr("held by %1 %2").arg(head.holder).arg(head.status)
                               : qsTr("idle")

            Row {
                id: words

                x: head.inset
                height: parent.height
                spacing: 10

                Label {
                    id: state

                    height: parent.height
                    text: !head.online ? head.holder !== "" ? qsTr("going offline, on CPU") : qsTr("offline")
                          : head.holder !== "" ? qsTr("on CPU") : qsTr("idle")
                    font.pixelSize: Theme.sizeSmall
                    font.weight: Font.DemiBold
                    color: head.online ? Theme.faint : Theme.waiting
                    verticalAlignment: Text.AlignVCenter
                    visible: head.holder === ""
                             || implicitWidth + name.implicitWidth + 10 + 2 * words.x <= column.width
                    Accessible.ignored: true
                }
                CodeLabel {
                    id: name

                    height: parent.height
                    text: head.holder
                    font.weight: Font.Bold
                    verticalAlignment: Text.AlignVCenter
                    visible: text !== ""
                    Accessible.ignored: true
                }
                Label {
                    height: parent.height
                    text: head.status
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.dim
                    verticalAlignment: Text.AlignVCenter
                    // Half a sentence is worse than none; the strip above tells it too.
                    visible: implicitWidth + state.implicitWidth + name.implicitWidth + 20
                             + 2 * words.x <= column.width
                    Accessible.ignored: true
                }
            }
        }
    }
}
