// WorkHome: a work where it lives. Its pills leave from the bar of its colour and come back to it; the bar has the form
// of the pill that is out, and the box below it is the PENDING bit.
import QtQuick
import Wqlab

Chip {
    id: home

    required property PillBoard board
    property bool roomy: true
    required property string homeWork
    required property string homeName
    required property string homeStatus
    required property string homePlace
    required property int homeColour
    required property int homeForm
    required property int homeBit
    required property bool homeGone
    readonly property string legend: homeGone ? qsTr("crossed out: the memory of this work was given back")
                                             : qsTr("a work in the module's memory, in the form of what it does; the box is full while PENDING is set")

    text: homeName
    thing: homeWork
    note: homeStatus
    aside: homePlace
    quiet: homeGone
    indent: Theme.px(18)
    least: roomy ? Theme.px(150) : 0
    Accessible.description: homePlace

    FormItem {
        id: bar

        y: Theme.px(home.brief ? 1 : 2)
        width: Theme.px(10)
        height: Theme.px(home.brief ? 16 : 28)
        radius: 3
        form: home.homeForm
        bit: home.homeBit
        identity: Theme.identity(home.homeColour)
        ground: Theme.card
        ink: Theme.text
        contour: Theme.contour(home.homeColour)
        number: Theme.marksOf(home.homeColour, true)
    }
    PillSlot {
        anchors.fill: bar
        name: "home/" + home.homeWork
        board: home.board
    }
}
