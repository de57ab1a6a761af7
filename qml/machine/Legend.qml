// Legend: says what each form on the stage means, beside the thing itself; where there is no room, a number beside it
// stands for the words, which are below the machine.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

LegendItem {
    id: legend

    // listHeight: what the list of what has a number takes of the bottom of the window.
    readonly property real listHeight: list.visible ? list.height + 2 * list.margins : 0
    // veil: how much of what is explained steps back.
    property real veil: 0.45

    // NumberedWords: of the list below.
    component NumberedWords: Row {
        id: entry

        required property int index
        required property string modelData

        spacing: 8

        Rectangle {
            id: badge

            width: Theme.px(17)
            height: width
            radius: width / 2
            color: Theme.panel

            Label {
                anchors.centerIn: parent
                text: entry.index + 1
                font: legend.font
                Accessible.ignored: true
            }
        }
        Label {
            width: entry.width - badge.width - entry.spacing
            text: entry.modelData
            font: legend.font
            color: Theme.panel
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }

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
        opacity: legend.veil
    }
    PartRepeater {
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
    PartRepeater {
        model: legend.callouts

        Rectangle {
            id: note

            required property var modelData
            readonly property bool numbered: modelData.number > 0

            x: modelData.label.x
            y: modelData.label.y
            width: modelData.label.width
            height: modelData.label.height
            radius: numbered ? height / 2 : 6
            color: Theme.text

            Label {
                anchors.fill: parent
                anchors.leftMargin: note.numbered ? 0 : 9
                anchors.rightMargin: note.numbered ? 0 : 7
                text: note.numbered ? note.modelData.number : note.modelData.text
                font: legend.font
                color: Theme.panel
                wrapMode: Text.Wrap
                horizontalAlignment: note.numbered ? Text.AlignHCenter : Text.AlignLeft
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }
    }
    T.Popup {
        id: list

        readonly property int columns: Math.min(legend.numbered.length,
                                                Math.max(1, Math.floor(availableWidth / Theme.px(300))))

        // At the bottom of the window, whatever stands there.
        y: 10000
        width: legend.width
        margins: 8
        padding: 12
        implicitHeight: contentItem.implicitHeight + 2 * padding
        closePolicy: T.Popup.NoAutoClose
        visible: legend.visible && legend.numbered.length > 0

        background: Rectangle {
            radius: Theme.radiusCard
            color: Theme.text
        }
        contentItem: Grid {
            columns: list.columns
            columnSpacing: 16
            rowSpacing: 5

            PartRepeater {
                model: legend.numbered

                NumberedWords {
                    width: (list.availableWidth + 16) / list.columns - 16
                }
            }
        }
        TapHandler {
            onTapped: legend.shown = false
        }
    }
}
