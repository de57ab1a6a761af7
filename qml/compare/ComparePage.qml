// ComparePage: two runs side by side: their timelines on one axis, and a row a queueing.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

FocusScope {
    id: page

    required property Workspace workspace
    readonly property Compare compare: workspace.compare
    readonly property Session session: workspace.stage.session
    readonly property int most: workspace.stage.runs.count
    property int axis: -1   // the one that suits the left run, until one is chosen
    readonly property real margin: 20
    // columns: where the cells of the table stand; the worker's name needs the most.
    readonly property var columns: {
        const room = width - 2 * margin - 14;
        const parts = [0.15, 0.14, 0.14, 0.14, 0.08, 0.2, 0.15];
        const xs = [];
        let x = 0;
        for (const part of parts) {
            x += part * room;
            xs.push(Math.round(x));
        }
        return xs;
    }

    function nameOf(number: int): string {
        return workspace.stage.session.runs.name(number);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("two runs side by side")
    Keys.onEscapePressed: compare.close()
    Component.onCompleted: table.forceActiveFocus(Qt.OtherFocusReason)

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    Rectangle {
        id: bar

        width: parent.width
        height: Math.max(52, summary.implicitHeight + 16)
        color: Theme.panel

        PlainButton {
            id: back

            anchors.verticalCenter: parent.verticalCenter
            x: page.margin
            text: qsTr("‹ Back")
            hint: qsTr("To the stage (Esc)")
            onClicked: page.compare.close()
        }
        Label {
            id: summary

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: back.right
            anchors.leftMargin: 16
            anchors.right: tools.left
            anchors.rightMargin: 16
            text: page.compare.summary
            font.pixelSize: Theme.sizeLarge
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        Row {
            id: tools

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: page.margin
            spacing: 10

            Choice {
                anchors.verticalCenter: parent.verticalCenter
                label: qsTr("axis")
                options: [qsTr("by time"), qsTr("by event")]
                current: left.timeline.axis
                onChosen: index => page.axis = index
            }
            PlainButton {
                text: qsTr("Where they part")
                hint: qsTr("Both timelines to the first event that differs")
                onClicked: page.compare.jump(-1)
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.hairline
        }
    }
    CompareSide {
        id: left

        x: page.margin
        y: bar.height + 6
        width: parent.width - 2 * x
        height: Math.round((page.height - bar.height) * 0.3)
        stage: page.compare.leftStage
        name: page.nameOf(number)
        number: page.compare.left
        most: page.most
        origin: page.compare.leftOrigin
        axis: page.axis
        timeline.peer: right.timeline
        onNumberWanted: number => page.compare.left = number
        onTakeWanted: page.compare.take(false)
    }
    CompareSide {
        id: right

        x: page.margin
        anchors.top: left.bottom
        anchors.topMargin: 6
        width: parent.width - 2 * x
        height: left.height
        stage: page.compare.rightStage
        name: page.nameOf(number)
        number: page.compare.right
        most: page.most
        origin: page.compare.rightOrigin
        axis: left.timeline.axis
        timeline.peer: left.timeline
        onNumberWanted: number => page.compare.right = number
        onTakeWanted: page.compare.take(true)
    }
    Rectangle {
        id: heads

        anchors.top: right.bottom
        anchors.topMargin: 8
        x: page.margin
        width: parent.width - 2 * x
        height: Math.round(28 * Theme.unit)
        color: Theme.raised
        radius: 6

        Label {
            anchors.verticalCenter: parent.verticalCenter
            x: 12
            text: qsTr("work")
            font.pixelSize: Theme.sizeSmall
            font.weight: Font.DemiBold
        }
        PartRepeater {
            model: page.compare.table.heads

            Label {
                required property int index
                required property string modelData

                x: page.columns[index] + 6
                height: heads.height
                verticalAlignment: Text.AlignVCenter
                text: modelData
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.DemiBold
            }
        }
    }
    KeyList {
        id: table

        anchors.top: heads.bottom
        anchors.topMargin: 2
        anchors.bottom: foot.top
        anchors.bottomMargin: 8
        x: page.margin
        width: parent.width - 2 * x
        activeFocusOnTab: true
        model: page.compare.table
        Accessible.name: qsTr("queueings of both runs")

        delegate: CompareRowFace {
            required property int index

            columns: page.columns
            onClicked: {
                table.currentIndex = index;
                page.compare.jump(index);
            }
        }
    }
    Label {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        x: page.margin + 12
        text: qsTr("≠ %1 above, %2 below. Times count from insmod's return. Return: both timelines to the first difference.")
              .arg(page.nameOf(page.compare.left)).arg(page.nameOf(page.compare.right))
        font.pixelSize: Theme.sizeSmall
        color: Theme.dim
        wrapMode: Text.Wrap
        width: parent.width - 2 * x
    }
}
