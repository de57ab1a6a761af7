// CodeLine: a line of the module's text.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Item {
    id: line

    required property Stage stage
    required property int codeNumber
    required property string codeText
    required property string codeHtml
    required property var codeBadges
    required property int codeCalls
    required property bool codeMarked
    // edge: right edge of what is seen of the list.
    property real edge: width
    readonly property bool here: codeBadges.length > 0
    readonly property int textHeight: 18
    // crowded: the badges do not fit behind the text; they stand under it then.
    readonly property bool crowded: here && 42 + words.implicitWidth + badges.width + 20 > edge

    height: textHeight + (crowded ? 16 : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: here ? qsTr("line %1, %2: %3").arg(codeNumber)
                                .arg(codeBadges.map(badge => badge.text).join(", ")).arg(codeText)
                          : qsTr("line %1: %2").arg(codeNumber).arg(codeText)

    Rectangle {
        anchors.fill: parent
        color: Theme.accentSoft
        visible: line.here
    }
    Rectangle {
        width: 3
        height: parent.height
        color: Theme.accent
        visible: line.codeMarked
    }
    Label {
        x: 4
        width: 30
        height: line.textHeight
        text: line.codeNumber
        font.family: Theme.mono
        font.pixelSize: Theme.sizeTiny
        color: line.codeCalls > 0 ? Theme.text : Theme.faint
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    Text {
        id: words

        x: 42
        height: line.textHeight
        text: line.codeHtml
        textFormat: Text.StyledText
        font.family: Theme.mono
        font.preferShaping: false
        font.pixelSize: Theme.sizeTiny
        color: line.here || line.codeMarked ? Theme.text : Theme.dim
        verticalAlignment: Text.AlignVCenter
    }
    Row {
        id: badges

        x: line.edge - width - 12
        y: line.crowded ? line.textHeight - 2 : 1
        spacing: 4

        Repeater {
            model: line.codeBadges

            Rectangle {
                id: badge

                required property var modelData

                width: label.implicitWidth + 14
                height: 16
                radius: 8
                color: modelData.onCpu ? Theme.text : Theme.raised
                border.width: 1
                border.color: Theme.text

                CodeLabel {
                    id: label

                    anchors.centerIn: parent
                    text: badge.modelData.text
                    font.pixelSize: 10
                    font.weight: Font.Bold
                    color: badge.modelData.onCpu ? Theme.panel : Theme.text
                    Accessible.ignored: true
                }
                TapHandler {
                    onTapped: line.stage.select(badge.modelData.id)
                }
            }
        }
    }
}
