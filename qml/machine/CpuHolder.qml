// CpuHolder: the head of a CPU's card: its number, the task that holds it, interrupts above.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Item {
    id: head

    required property Stage stage
    required property string cpu
    required property int number
    required property string holder
    required property string status
    required property var interrupts

    implicitHeight: column.implicitHeight

    Label {
        id: title

        y: 4
        text: qsTr("CPU %1").arg(head.number)
        font.pixelSize: 16
        font.weight: Font.Bold

        Selectable {
            anchors.fill: parent
            stage: head.stage
            thing: head.cpu
            spoken: qsTr("CPU %1").arg(head.number)
        }
    }

    Column {
        id: column

        anchors.left: title.right
        anchors.leftMargin: 16
        anchors.right: parent.right
        spacing: 4

        Repeater {
            model: head.interrupts

            Rectangle {
                id: frame

                required property string modelData

                width: column.width
                height: 24
                radius: Theme.radiusRow
                color: Theme.raised
                border.width: 1
                border.color: Theme.waiting
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("interrupted by %1").arg(modelData)

                CodeLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    x: 12
                    width: parent.width - 24
                    text: "↯ " + frame.modelData
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }

        Rectangle {
            width: column.width
            height: 28
            radius: Theme.radiusRow
            color: Theme.well
            border.width: 1
            border.color: Theme.hairline
            Accessible.role: Accessible.StaticText
            Accessible.name: head.holder !== ""
                             ? qsTr("held by %1 %2").arg(head.holder).arg(head.status)
                             : qsTr("idle")

            Row {
                x: 12
                height: parent.height
                spacing: 10

                Label {
                    height: parent.height
                    text: head.holder !== "" ? qsTr("on CPU") : qsTr("idle")
                    font.pixelSize: Theme.sizeSmall
                    font.weight: Font.DemiBold
                    color: Theme.faint
                    verticalAlignment: Text.AlignVCenter
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
                    visible: implicitWidth < column.width - 92 - name.width
                    Accessible.ignored: true
                }
            }
        }
    }
}
