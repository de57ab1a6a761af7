// TimerFlag: an armed timer at its place on the axis, with the pill of the work that it will queue.
import QtQuick
import Wqlab

Item {
    id: flag

    required property Stage stage
    required property PillBoard board
    required property string timerId
    required property string timerName
    required property string timerStatus
    required property string timerBrief
    required property string timerSlot
    required property real timerAt
    property real at: timerAt
    // brief: only when it fires, not what it was asked for.
    property bool brief: false
    // token: one of many, told by form and colour alone.
    property bool token: false
    property real staff: 0
    readonly property bool work: timerSlot !== ""
    readonly property real box: token ? 12 : work ? Theme.pillWidth(timerName) : name.width + 16
    readonly property bool lit: stage.lights[timerId] === true

    implicitWidth: token ? 12 : box + 8 + words.implicitWidth
    implicitHeight: token ? Theme.px(14) : Theme.pillHeight
    width: implicitWidth
    // A long staff passes behind the flags below.
    z: -staff
    height: implicitHeight

    Behavior on x {
        enabled: Theme.motion > 0

        NumberAnimation {
            duration: Theme.motion
            easing.type: Easing.InOutQuad
        }
    }

    Rectangle {
        y: flag.height / 2
        width: 1.5
        height: flag.height / 2 + flag.staff
        color: flag.lit ? Theme.accent : Theme.dim
        visible: !flag.token
    }
    Rectangle {
        anchors.fill: words
        anchors.margins: -2
        color: Theme.card
        visible: words.visible
    }
    PillSlot {
        width: flag.box
        height: flag.height
        name: flag.timerSlot
        board: flag.board
        visible: flag.work
    }
    Rectangle {
        width: flag.box
        height: flag.height
        radius: 4
        color: Theme.raised
        border.width: flag.lit ? 2 : 1
        border.color: flag.lit ? Theme.accent : Theme.dim
        visible: !flag.work

        CodeLabel {
            id: name

            x: 8
            anchors.verticalCenter: parent.verticalCenter
            text: flag.timerName
            font.weight: Font.DemiBold
            visible: !flag.token
        }
    }
    Label {
        id: words

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: flag.brief ? flag.timerBrief : flag.timerStatus
        font.pixelSize: Theme.sizeTiny
        color: Theme.dim
        visible: !flag.token
    }
    Selectable {
        anchors.fill: parent
        stage: flag.stage
        thing: flag.timerId
        spoken: qsTr("timer of %1, %2").arg(flag.timerName).arg(flag.timerStatus)
    }
}
