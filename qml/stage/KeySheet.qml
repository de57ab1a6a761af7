// KeySheet: what every key does.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Panel {
    id: sheet

    readonly property var groups: [
        { title: qsTr("The run"), keys: [
            [qsTr("Space"), qsTr("play and pause")], [". ,", qsTr("one event on, one back")],
            [qsTr("P"), qsTr("play by event or by machine time")],
            [qsTr("Home, End"), qsTr("to the start, to the end")],
            [qsTr("Ctrl+R"), qsTr("run again")],
            [qsTr("E"), qsTr("edit a copy of the module; Esc leaves it")],
            [qsTr("C"), qsTr("compare with the run that it came from")],
            [qsTr("Ctrl+Z"), qsTr("back to the run before; with Shift on again")],
            [qsTr("L"), qsTr("levers of what is selected")],
            [qsTr("Alt+0 … 9"), qsTr("that CPU moves next")],
            [qsTr("O, Q"), qsTr("another order; can it …?")],
            [qsTr("N"), qsTr("to the next note; with Shift to the one before")],
            [qsTr("Ctrl+F"), qsTr("find anything")],
            [qsTr("Esc"), qsTr("nothing is selected")] ] },
        { title: qsTr("The lesson"), keys: [
            [qsTr("PgDown, →"), qsTr("next step")], [qsTr("PgUp, ←"), qsTr("the step before")],
            [qsTr("U"), qsTr("show what is folded until later")],
            [qsTr("Ctrl+H"), qsTr("to the start page")] ] },
        { title: qsTr("Before an audience"), keys: [
            [qsTr("F11"), qsTr("present, and back")],
            [qsTr("PgDown, PgUp"), qsTr("the next picture, the one before")],
            [qsTr("B or ."), qsTr("a black screen")],
            [qsTr("1 2 3 4"), qsTr("machine, code, timeline, log alone")] ] },
        { title: qsTr("The window"), keys: [
            [qsTr("F6"), qsTr("from pane to pane; Shift back")],
            [qsTr("Tab, arrows"), qsTr("within a pane; Return takes")],
            [qsTr("Ctrl++ Ctrl+- Ctrl+0"), qsTr("larger, smaller, usual type")],
            [qsTr("T, M"), qsTr("theme, less motion")],
            [qsTr("Ctrl+E"), qsTr("share the run")],
            [qsTr("Ctrl+S"), qsTr("a picture as PNG; with Shift as SVG")],
            [qsTr("?"), qsTr("what the forms mean")], [qsTr("F1"), qsTr("this sheet")] ] }
    ]

    anchors.centerIn: T.Overlay.overlay
    width: Math.min(Math.round(820 * Theme.unit), parent ? parent.width - 48 : 820)
    height: Math.min(body.implicitHeight + topPadding + bottomPadding,
                     parent ? parent.height - 48 : 600)
    modal: true

    onOpened: view.forceActiveFocus()

    component KeyGroup: Column {
        id: group

        required property var modelData

        width: parent.width
        spacing: 4

        Label {
            bottomPadding: 4
            text: group.modelData.title
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        PartRepeater {
            model: group.modelData.keys

            Item {
                id: entry

                required property var modelData

                width: group.width
                height: Math.max(key.implicitHeight, what.implicitHeight) + 4
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2").arg(modelData[0]).arg(modelData[1])

                CodeLabel {
                    id: key

                    width: Theme.px(150)
                    text: entry.modelData[0]
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Label {
                    id: what

                    x: key.width + 8
                    width: parent.width - x
                    text: entry.modelData[1]
                    font.pixelSize: Theme.sizeSmall
                    color: Theme.dim
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
    }

    Flickable {
        id: view

        anchors.fill: parent
        contentHeight: body.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Keys.onUpPressed: view.flick(0, 600)
        Keys.onDownPressed: view.flick(0, -600)
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("keys")
        T.ScrollBar.vertical: ScrollMark {}

        Flow {
            id: body

            readonly property int columns: view.width > 640 * Theme.unit ? 2 : 1

            width: view.width - 12
            spacing: 24

            PartRepeater {
                // What is about the run is as long as all the rest.
                model: [sheet.groups.slice(0, 1), sheet.groups.slice(1)]

                Column {
                    id: column

                    required property var modelData

                    width: (body.width - (body.columns - 1) * body.spacing) / body.columns
                    spacing: 20

                    PartRepeater {
                        model: column.modelData

                        KeyGroup {}
                    }
                }
            }
        }
    }
}
