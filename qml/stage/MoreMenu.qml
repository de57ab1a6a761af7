// MoreMenu: what the window can do besides, each with its key.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Panel {
    id: menu

    required property Workspace workspace
    // room: below the bar that the menu hangs from.
    readonly property real room: T.Overlay.overlay ? T.Overlay.overlay.height - 64 : 600

    signal findWanted
    signal shareWanted
    signal helpWanted
    signal pictureWanted(bool drawing)

    component Entry: ListRow {
        id: entry

        property string key

        width: menu.width - 2 * menu.padding
        implicitHeight: Math.round(30 * Theme.unit)
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.MenuItem
        Accessible.name: text
        Accessible.description: key
        Keys.onReturnPressed: clicked()

        contentItem: Item {
            Label {
                anchors.verticalCenter: parent.verticalCenter
                x: 10
                text: entry.text
                Accessible.ignored: true
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                anchors.right: parent.right
                anchors.rightMargin: 14
                text: entry.key
                font.pixelSize: Theme.sizeSmall
                color: Theme.dim
                Accessible.ignored: true
            }
        }
        FocusRing {
            inset: 0
            radius: 4
            visible: entry.visualFocus
        }
    }

    width: Math.round(290 * Theme.unit)
    height: Math.min(entries.implicitHeight + topPadding + bottomPadding, room)
    padding: 8
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    Flickable {
        id: view

        anchors.fill: parent
        contentHeight: entries.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height
        T.ScrollBar.vertical: ScrollMark {}
        Accessible.role: Accessible.PopupMenu
        Accessible.name: qsTr("more")

        FocusInView {
            view: view
        }
        Column {
            id: entries

            Entry {
                text: qsTr("Find…")
                key: qsTr("Ctrl+F")
                onClicked: {
                    menu.close();
                    menu.findWanted();
                }
            }
            Entry {
                text: qsTr("Share…")
                key: qsTr("Ctrl+E")
                onClicked: {
                    menu.close();
                    menu.shareWanted();
                }
            }
            Entry {
                text: qsTr("Present")
                key: qsTr("F11")
                onClicked: {
                    menu.close();
                    menu.workspace.presentation.on = true;
                }
            }
            Entry {
                text: Theme.dark ? qsTr("Light theme") : qsTr("Dark theme")
                key: qsTr("T")
                onClicked: menu.workspace.preferences.dark = !Theme.dark
            }
            Entry {
                text: qsTr("Larger type")
                key: qsTr("Ctrl++")
                onClicked: menu.workspace.preferences.largerType()
            }
            Entry {
                text: qsTr("Smaller type")
                key: qsTr("Ctrl+-")
                onClicked: menu.workspace.preferences.smallerType()
            }
            Entry {
                text: Theme.reducedMotion ? qsTr("Full motion") : qsTr("Less motion")
                key: qsTr("M")
                onClicked: menu.workspace.preferences.reducedMotion = !Theme.reducedMotion
            }
            Entry {
                text: qsTr("Save a picture (PNG)")
                key: qsTr("Ctrl+S")
                onClicked: {
                    menu.close();
                    menu.pictureWanted(false);
                }
            }
            Entry {
                text: qsTr("Save a drawing (SVG)")
                key: qsTr("Ctrl+Shift+S")
                onClicked: {
                    menu.close();
                    menu.pictureWanted(true);
                }
            }
            Entry {
                text: qsTr("Keys")
                key: qsTr("F1")
                onClicked: {
                    menu.close();
                    menu.helpWanted();
                }
            }
        }
    }
}
