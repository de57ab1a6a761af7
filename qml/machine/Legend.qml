// Legend: says what each form on the stage means, beside the thing itself.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

LegendItem {
    id: legend

    visible: shown
    font.family: Theme.sans
    font.pixelSize: Theme.sizeTiny
    Accessible.role: Accessible.List
    Accessible.name: qsTr("what is what")

    TapHandler {
        onTapped: legend.shown = false
    }
    // What is explained steps back behind the explanations.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -6
        color: Theme.window
        opacity: 0.45
    }
    Repeater {
        model: legend.callouts

        Item {
            id: callout

            required property var modelData
            readonly property point from: modelData.from
            readonly property point to: modelData.to
            readonly property rect label: modelData.label
            readonly property rect thing: modelData.thing

            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.text

            Rectangle {
                x: callout.thing.x - 2
                y: callout.thing.y - 2
                width: callout.thing.width + 4
                height: callout.thing.height + 4
                radius: 6
                color: "transparent"
                border.width: 1
                border.color: Theme.accent
            }
            Rectangle {
                x: callout.from.x
                y: callout.from.y
                width: Math.hypot(callout.to.x - callout.from.x, callout.to.y - callout.from.y)
                height: 1.5
                transformOrigin: Item.Left
                rotation: Math.atan2(callout.to.y - callout.from.y,
                                     callout.to.x - callout.from.x) * 180 / Math.PI
                color: Theme.accent
                antialiasing: true
            }
        }
    }
    // Above all lines.
    Repeater {
        model: legend.callouts

        Rectangle {
            id: note

            required property var modelData

            x: modelData.label.x
            y: modelData.label.y
            width: modelData.label.width
            height: modelData.label.height
            radius: 6
            color: Theme.text

            Label {
                anchors.fill: parent
                anchors.leftMargin: 9
                anchors.rightMargin: 7
                text: note.modelData.text
                font: legend.font
                color: Theme.panel
                wrapMode: Text.Wrap
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }
    }
}
