// CodeLine: a line of the module's text, folded where it is too long, with the tasks that are there.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

ListRow {
    id: line

    required property Stage stage
    required property int codeNumber
    required property string codeHtml
    required property int codeRows
    required property int codeTail
    required property var codeBadges
    required property int codeCalls
    required property bool codeMarked
    required property string codeNext
    required property bool codeNextElse
    required property bool codeLit
    required property string codeThing
    required property string codeSpoken
    // advance, rowHeight: of one letter, of one row.
    required property real advance
    required property real rowHeight
    readonly property bool badged: codeBadges.length > 0
    // here: a task is on this line.
    readonly property bool here: codeBadges.some(badge => !badge.next)
    readonly property real gutter: Math.round(5.6 * advance)
    readonly property real badgeHeight: Math.round(16 * Theme.unit)
    // crowded: the badges do not fit behind the text; they stand under it then.
    readonly property bool crowded: badged && gutter + codeTail * advance + badges.width + 20 > width

    lit: stage.selected === codeThing
    touched: codeLit && !lit
    implicitHeight: codeRows * rowHeight + (crowded ? badgeHeight + 3 : 0)
    Accessible.name: codeSpoken
    Accessible.description: codeNext !== "" ? codeNext
                                            : codeCalls > 0 ? qsTr("calls so far: %1").arg(codeCalls) : ""
    onClicked: stage.select(codeThing)

    Rectangle {
        anchors.fill: parent
        color: Theme.accentSoft
        visible: line.here
    }
    Rectangle {
        width: 3
        height: parent.height
        readonly property string legend: qsTr("the line that the lesson speaks of")

        color: Theme.accent
        visible: line.codeMarked
    }
    Label {
        readonly property string legend: line.codeCalls > 0 ? qsTr("bold: it has made calls so far") : ""

        x: 4
        width: line.gutter - 14 - x
        height: line.rowHeight
        text: line.codeNumber > 0 ? line.codeNumber : ""
        font.family: Theme.mono
        font.pixelSize: Theme.sizeTiny
        font.weight: line.codeCalls > 0 ? Font.Bold : Font.Normal
        color: line.codeCalls > 0 ? Theme.text : Theme.faint
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    Label {
        readonly property string legend: line.codeNext

        x: line.gutter - 12
        height: line.rowHeight
        text: line.codeNextElse ? "▹" : "▸"
        font.pixelSize: Theme.sizeTiny
        color: Theme.accent
        verticalAlignment: Text.AlignVCenter
        visible: line.codeNext !== ""
        Accessible.ignored: true
    }
    Text {
        x: line.gutter
        y: Math.round((line.rowHeight - line.advance * 1.9) / 2)
        text: line.codeHtml
        textFormat: Text.StyledText
        lineHeight: line.rowHeight
        lineHeightMode: Text.FixedHeight
        font.family: Theme.mono
        font.preferShaping: false
        font.pixelSize: Theme.sizeTiny
        color: Theme.text
    }
    Row {
        id: badges

        anchors.right: parent.right
        anchors.rightMargin: 12
        y: line.codeRows * line.rowHeight
           + (line.crowded ? 0 : -line.rowHeight + (line.rowHeight - line.badgeHeight) / 2)
        spacing: 4

        PartRepeater {
            model: line.codeBadges

            CodeBadgeFace {
                required property var modelData
                readonly property string legend: next ? line.codeNext
                                                 : busy ? qsTr("filled: on a CPU")
                                                        : qsTr("outlined: on no CPU")

                height: line.badgeHeight
                words: modelData.text
                busy: modelData.onCpu
                lit: modelData.lit
                next: modelData.next
                onTapped: if (modelData.id !== "") line.stage.select(modelData.id)
            }
        }
    }
}
