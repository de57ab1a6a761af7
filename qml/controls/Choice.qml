// Choice: one of a few exclusive words side by side, as pills; in several rows when a width is set that needs them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Flow {
    id: choice

    required property var options
    property int current: 0
    property string label

    signal chosen(int index)

    spacing: 4
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    PartRepeater {
        model: choice.options

        T.AbstractButton {
            id: option

            required property int index
            required property string modelData
            readonly property bool selected: index === choice.current

            implicitWidth: implicitContentWidth + 24
            implicitHeight: Math.max(22, implicitContentHeight + 6)
            focusPolicy: Qt.TabFocus
            text: modelData
            Accessible.role: Accessible.RadioButton
            Accessible.name: modelData
            Accessible.checkable: true
            Accessible.checked: selected
            onClicked: choice.chosen(index)

            contentItem: Label {
                text: option.modelData
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.DemiBold
                color: option.selected ? Theme.accentText : Theme.dim
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            background: Rectangle {
                radius: height / 2
                color: option.selected ? Theme.accent
                                       : option.hovered ? Theme.raisedHover : Theme.raised
                border.width: option.selected ? 0 : 1
                border.color: Theme.hairline

                FocusRing {
                    radius: height / 2
                    visible: option.visualFocus
                }
            }
        }
    }
}
