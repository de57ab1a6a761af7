// LeverMenu: what can be done to a thing at this moment; one line is typed where a lever needs it.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Panel {
    id: menu

    required property Stage stage
    readonly property LeverModel levers: stage.levers

    // openFor: the levers of that thing, beside that item.
    function openFor(thing: string, item: Item) {
        levers.show(thing);
        // Under the head of what is tall.
        const at = item.mapToItem(parent, 0, Math.min(item.height, Theme.px(44)) + 4);
        x = Math.max(8, Math.min(at.x, parent.width - width - 8));
        y = at.y;
        open();
        list.currentIndex = 0;
        list.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    width: Math.min(Theme.px(320), parent ? parent.width - 16 : 320)
    height: body.implicitHeight + topPadding + bottomPadding
    padding: 10
    margins: 8

    Column {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 8
        Accessible.role: Accessible.PopupMenu
        Accessible.name: qsTr("levers of %1").arg(menu.levers.heading)

        Item {
            width: parent.width
            height: title.height

            Label {
                id: title

                x: 8
                width: parent.width - x - place.width - 16
                text: menu.levers.heading
                font.weight: Font.Bold
                wrapMode: Text.Wrap
            }
            Label {
                id: place

                anchors.right: parent.right
                anchors.rightMargin: 8
                anchors.baseline: title.baseline
                text: menu.levers.place
                font.pixelSize: Theme.sizeTiny
                color: Theme.faint
                visible: menu.levers.why === ""
            }
        }
        Label {
            x: 8
            width: parent.width - 16
            text: menu.levers.why
            color: Theme.dim
            wrapMode: Text.Wrap
            visible: text !== ""
        }
        KeyList {
            id: list

            width: parent.width
            implicitHeight: Math.min(contentHeight, Theme.px(300))
            model: menu.levers
            visible: menu.levers.count > 0
            Accessible.name: title.text

            delegate: ListRow {
                id: entry

                required property int index
                required property string leverWords
                required property string leverAsk
                required property string leverWhyNot
                readonly property bool asks: menu.levers.asking === index

                implicitHeight: Theme.px(30) + (field.visible ? field.height + 8 : 0)
                                + (why.visible ? why.implicitHeight + 2 : 0)
                enabled: leverWhyNot === ""
                Accessible.role: Accessible.MenuItem
                Accessible.name: leverWords
                Accessible.description: leverWhyNot
                onClicked: if (menu.levers.choose(index))
                    menu.close()

                Label {
                    id: words

                    x: 8
                    y: (Theme.px(30) - height) / 2
                    width: parent.width - 16
                    text: entry.leverAsk === "" ? entry.leverWords : qsTr("%1 …").arg(entry.leverWords)
                    color: entry.enabled ? Theme.text : Theme.faint
                    elide: Text.ElideMiddle
                    Accessible.ignored: true
                }
                Label {
                    id: why

                    x: 8
                    anchors.top: words.bottom
                    width: parent.width - 16
                    text: entry.leverWhyNot
                    font.pixelSize: Theme.sizeTiny
                    color: Theme.faint
                    wrapMode: Text.Wrap
                    visible: text !== ""
                    Accessible.ignored: true
                }
                WordField {
                    id: field

                    x: 6
                    y: Theme.px(30)
                    width: parent.width - 12
                    hint: entry.leverAsk
                    visible: entry.asks
                    onVisibleChanged: if (visible)
                        forceActiveFocus(Qt.ShortcutFocusReason)
                    onAccepted: if (menu.levers.give(text))
                        menu.close()
                }
            }
        }
        Label {
            x: 8
            width: parent.width - 16
            text: menu.levers.problem
            font.pixelSize: Theme.sizeSmall
            color: Theme.waiting
            wrapMode: Text.Wrap
            visible: text !== ""
            Accessible.role: Accessible.AlertMessage
        }
    }
}
