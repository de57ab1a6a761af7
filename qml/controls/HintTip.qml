// HintTip: a short note under the thing that the pointer rests on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Item {
    id: hint

    property string text
    property bool shown: false

    anchors.fill: parent
    Accessible.ignored: true

    // Nearly everything has one and hardly any is ever seen.
    PartRepeater {
        model: hint.shown ? 1 : 0
        keeps: false

        Item {
            anchors.fill: hint

            T.ToolTip {
                id: tip

                visible: true
                delay: 500
                x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
                y: parent ? parent.height + 6 : 0
                margins: 6
                padding: 6
                leftPadding: 9
                rightPadding: 9
                implicitWidth: implicitContentWidth + leftPadding + rightPadding
                implicitHeight: implicitContentHeight + topPadding + bottomPadding
                text: hint.text

                contentItem: Label {
                    text: tip.text
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.panel
                }
                background: Rectangle {
                    radius: 6
                    color: Theme.text
                }
            }
        }
    }
}
