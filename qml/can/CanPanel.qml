// CanPanel: "Can it ...?": a question about all orders in which this module could run, and the run that answers it.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Panel {
    id: panel

    required property Stage stage
    readonly property CanSearch can: stage.can
    property int question: 0
    // no: the answer, where it takes no search.
    readonly property string no: opened ? can.whyNot(question) : ""

    width: Math.min(Theme.px(420), parent ? parent.width - 24 : 420)
    height: body.implicitHeight + topPadding + bottomPadding
    padding: 16
    margins: 8
    onOpened: list.forceActiveFocus(Qt.ShortcutFocusReason)

    Column {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 10
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("can it …?")

        Label {
            text: qsTr("Can this module …")
            font.pixelSize: Theme.sizeLarge
            font.weight: Font.Bold
        }
        KeyList {
            id: list

            width: parent.width
            implicitHeight: contentHeight
            model: panel.can.questions
            visible: panel.can.why === ""
            Accessible.name: qsTr("questions")
            onCurrentIndexChanged: panel.question = Math.max(0, currentIndex)

            delegate: ListRow {
                id: entry

                required property int index
                required property string modelData

                lit: index === panel.question
                enabled: !panel.can.searching
                implicitHeight: words.implicitHeight + 12
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData
                Accessible.checked: lit
                onClicked: list.currentIndex = index
                onDoubleClicked: panel.can.ask(index)

                Rectangle {
                    id: dot

                    anchors.verticalCenter: parent.verticalCenter
                    x: 8
                    width: Theme.px(12)
                    height: width
                    radius: width / 2
                    color: "transparent"
                    border.width: entry.lit ? Theme.px(4) : 1
                    border.color: entry.lit ? Theme.accent : Theme.faint
                }
                Label {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    anchors.left: dot.right
                    anchors.leftMargin: 8
                    anchors.right: parent.right
                    anchors.rightMargin: 8
                    text: qsTr("… %1?").arg(entry.modelData)
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
        Label {
            width: parent.width
            text: panel.can.why !== "" ? panel.can.why : panel.no !== "" ? panel.no
                  : qsTr("Every order of its CPUs with at most two preemptions is tried, with as few as it takes; each access to memory is seen.")
            font.pixelSize: Theme.sizeSmall
            color: Theme.faint
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            text: panel.can.progress
            color: Theme.dim
            wrapMode: Text.Wrap
            visible: text !== "" && panel.can.why === ""
            Accessible.role: Accessible.AlertMessage
        }
        Row {
            spacing: 8
            visible: panel.can.why === ""

            PlainButton {
                primary: true
                enabled: panel.no === "" || panel.can.searching
                text: panel.can.searching ? qsTr("Stop") : qsTr("Search")
                onClicked: panel.can.toggle(panel.question)
            }
            PlainButton {
                text: qsTr("Close")
                onClicked: panel.close()
            }
        }
    }
}
