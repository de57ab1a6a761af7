// Pill: one queueing or execution; the board moves it.
import QtQuick
import Wqlab

PillItem {
    id: pill

    required property Stage stage
    required property string pillWork
    required property string pillName
    required property string pillSpoken
    required property string pillLegend
    required property int pillForm
    required property int pillColour
    required property bool pillLeaving
    property bool still: false
    readonly property string legend: pillLegend

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

    // Without motion a pill fades in where it is now.
    onJumped: if (Theme.fade > 0) appear.restart()

    PillFace {
        id: face

        anchors.fill: parent
        text: pill.pillName
        form: pill.pillForm
        colour: pill.pillColour
        lit: pill.stage.lights[pill.pillWork] === true
    }
    NumberAnimation {
        id: appear

        target: face
        property: "opacity"
        from: 0.1
        to: 1
        duration: Theme.fade
    }
    TapHandler {
        enabled: pill.opacity > 0
        onTapped: pill.stage.select(pill.pillWork)
    }
}
