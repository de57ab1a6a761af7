// WorkHome: a work where it lives. Its pills leave from the bar of its colour and come back to it.
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
    required property bool homePending
    required property bool homeGone

    text: homeName
    thing: homeWork
    note: homeStatus
    quiet: homeGone
    indent: 18
    least: roomy ? 150 : 0
    Accessible.description: homePlace

    FormItem {
        y: 2
        width: 9
        height: 28
        radius: 3
        form: home.homeGone ? Form.Inactive : home.homePending ? Form.OnCpu : Form.Queued
        identity: Theme.identity(home.homeColour)
        ground: Theme.card
        ink: Theme.text
        patterned: home.homeColour >= Theme.identities.length
    }
    PillSlot {
        y: 2
        width: 9
        height: 28
        name: "home/" + home.homeWork
        board: home.board
    }
    HintTip {
        shown: home.hovered && home.homePlace !== ""
        text: home.homeGone ? qsTr("freed") : qsTr("memory: %1").arg(home.homePlace)
    }
}
