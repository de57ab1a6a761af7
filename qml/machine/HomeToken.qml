// HomeToken: a work at home where works are many: its bar and its PENDING bit alone. Its name comes with the pointer,
// the keyboard or the selection.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: home

    required property Stage stage
    required property PillBoard board
    required property string homeWork
    required property string homeName
    required property string homeStatus
    required property int homeColour
    required property int homeForm
    required property int homeBit
    readonly property string legend: homeForm === Form.Gone
        ? qsTr("crossed out: the memory of this work was given back")
        : homeBit > 0 ? qsTr("a full box below a work: its PENDING bit is set")
                      : qsTr("a work in the module's memory, in the form of what it does")
    readonly property bool lit: stage.lights[homeWork] === true

    implicitWidth: Theme.px(10)
    implicitHeight: Theme.px(stage.homes.count > 120 ? 16 : 22)
    focusPolicy: Qt.TabFocus
    Accessible.name: homeName + ", " + homeStatus
    onClicked: stage.select(homeWork)

    background: Item {
        FocusRing {
            visible: home.visualFocus || home.lit
        }
    }
    FormItem {
        anchors.fill: parent
        radius: 3
        form: home.homeForm
        bit: home.homeBit
        identity: Theme.identity(home.homeColour)
        ground: Theme.card
        ink: Theme.text
        contour: Theme.contour(home.homeColour)
        number: home.homeColour
    }
    PillSlot {
        anchors.fill: parent
        name: "home/" + home.homeWork
        board: home.board
    }
    HintTip {
        shown: home.hovered || home.visualFocus
        text: home.homeName + ": " + home.homeStatus
    }
}
