// FindBox: one line to type into, and what of the run it finds; return goes there.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Panel {
    id: box

    required property Stage stage

    width: Math.min(Math.round(560 * Theme.unit), parent ? parent.width - 64 : 560)
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: 64
    height: Math.min(body.implicitHeight + topPadding + bottomPadding,
                     parent ? parent.height - 2 * y : 480)
    padding: 12
    modal: true
    onOpened: {
        words.forceActiveFocus();
        words.selectAll();
    }
    onClosed: stage.found.query = ""

    FocusScope {
        id: body

        anchors.fill: parent
        implicitHeight: words.height + 8 + Math.min(view.contentHeight, 420 * Theme.unit)
                        + (hint.visible ? hint.implicitHeight + 12 : 0)

        WordField {
            id: words

            width: parent.width
            focus: true
            hint: qsTr("Find a work, a task, a workqueue, a function, an event, a flag")
            onTextChanged: box.stage.found.query = text
            Keys.onDownPressed: {
                view.currentIndex = Math.min(view.currentIndex + 1, view.count - 1);
                view.forceActiveFocus();
            }
            Keys.onReturnPressed: view.press()
        }
        Label {
            id: hint

            anchors.top: words.bottom
            anchors.topMargin: 12
            x: 12
            width: parent.width - 24
            text: qsTr("Nothing of that name up to here.")
            color: Theme.faint
            visible: words.text.trim() !== "" && view.count === 0
        }
        KeyList {
            id: view

            anchors.top: words.bottom
            anchors.topMargin: 8
            anchors.bottom: parent.bottom
            width: parent.width
            focus: false
            // Without rows once it closes: they are taken away while some may still be on their way.
            model: box.opened ? box.stage.found : null
            onCountChanged: currentIndex = count > 0 ? 0 : -1
            Accessible.name: qsTr("found: %1").arg(count)

            delegate: ListRow {
                id: entry

                required property string findKind
                required property string findText
                required property string findNote
                required property string findId
                required property int findEvent

                active: findId !== ""
                lit: ListView.isCurrentItem
                implicitHeight: Math.max(kind.implicitHeight,
                                         name.implicitHeight
                                         + (findNote === "" ? 0 : note.implicitHeight)) + 10
                Accessible.name: qsTr("%1 %2").arg(findKind).arg(findText)
                Accessible.description: findNote
                onClicked: {
                    if (!active)
                        return;
                    box.stage.showFound(findId, findEvent);
                    box.close();
                }

                Label {
                    id: kind

                    x: 10
                    y: 5
                    width: Math.round(84 * Theme.unit)
                    text: entry.findKind
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.dim
                    Accessible.ignored: true
                }
                CodeLabel {
                    id: name

                    anchors.left: kind.right
                    y: 5
                    width: parent.width - x - 12
                    text: entry.findText
                    font.weight: Font.DemiBold
                    wrapMode: Text.WrapAnywhere
                    Accessible.ignored: true
                }
                Label {
                    id: note

                    anchors.left: kind.right
                    anchors.top: name.bottom
                    width: parent.width - x - 12
                    text: entry.findNote
                    font.pixelSize: Theme.sizeTiny
                    color: Theme.dim
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
