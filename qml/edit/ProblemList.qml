// ProblemList: what the compiler complained about, in plain words first; a click goes to the line.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Rectangle {
    id: box

    required property Editor editor
    required property Session session
    // most: as high as it may become.
    property real most: 200

    readonly property bool failed: session.failure !== ""
    readonly property real headHeight: failed ? head.implicitHeight + 10 : 4

    implicitHeight: Math.min(most, headHeight + list.contentHeight + 12)
    height: implicitHeight
    radius: Theme.radiusRow
    color: Theme.wrongSoft
    border.width: 1
    border.color: Theme.wrong

    Label {
        id: head

        x: 12
        y: 8
        width: parent.width - 24
        text: box.session.runs.count > 0 ? qsTr("%1 The run before is still shown.").arg(box.session.failure)
                                         : box.session.failure
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.DemiBold
        color: Theme.wrong
        wrapMode: Text.Wrap
        visible: box.failed
    }
    KeyList {
        id: list

        anchors.top: parent.top
        anchors.topMargin: box.headHeight
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6
        x: 4
        width: parent.width - 8
        focus: false
        activeFocusOnTab: true
        model: box.editor.diagnostics
        Accessible.name: qsTr("what is wrong with the text")

        delegate: ListRow {
            id: row

            required property int diagnosticLine
            required property int diagnosticColumn
            required property string diagnosticPlain
            required property string diagnosticSaid
            required property bool diagnosticIsError

            implicitHeight: words.height + 8
            Accessible.name: qsTr("line %1: %2").arg(diagnosticLine).arg(diagnosticPlain)
            Accessible.description: diagnosticSaid
            onClicked: box.editor.goTo(diagnosticLine, diagnosticColumn)

            CodeLabel {
                id: number

                x: 8
                y: 4
                width: Math.round(30 * Theme.unit)
                text: row.diagnosticLine > 0 ? row.diagnosticLine : ""
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.Bold
                color: row.diagnosticIsError ? Theme.wrong : Theme.waiting
                Accessible.ignored: true
            }
            Column {
                id: words

                x: number.x + number.width
                y: 4
                width: parent.width - x - 12
                spacing: 1

                Label {
                    width: parent.width
                    text: row.diagnosticPlain
                    font.pixelSize: Theme.sizeSmall
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                CodeLabel {
                    width: parent.width
                    text: row.diagnosticSaid
                    font.pixelSize: Theme.sizeTiny
                    color: Theme.dim
                    wrapMode: Text.Wrap
                    visible: text !== ""
                    Accessible.ignored: true
                }
            }
        }
    }
}
