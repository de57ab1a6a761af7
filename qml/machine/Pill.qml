// Pill: one queueing or execution; the board moves it.
import QtQuick
import Wqlab

PillItem {
    id: pill

    required property Stage stage
    required property string pillWork
    required property string pillName
    required property string pillSpoken
    required property int pillForm
    required property int pillColour
    required property bool pillLeaving
    property bool still: false

    opacity: !placed || pillLeaving || !exact ? 0 : 1
    z: pillLeaving ? 0 : 1
    Accessible.role: Accessible.Button
    Accessible.name: pillSpoken
    Accessible.ignored: opacity === 0
    Accessible.onPressAction: stage.select(pillWork)

    Behavior on opacity {
        enabled: !pill.still

        NumberAnimation {
            duration: Theme.motion
            easing.type: pill.pillLeaving ? Easing.InCubic : Easing.OutCubic
        }
    }

    PillFace {
        anchors.fill: parent
        text: pill.pillName
        form: pill.pillForm
        colour: pill.pillColour
        lit: pill.stage.selected === pill.pillWork
    }
    TapHandler {
        enabled: pill.opacity > 0
        onTapped: pill.stage.select(pill.pillWork)
    }
}
