// Selectable: makes the rectangle that it fills a thing to be selected, by mouse and by keyboard.
import QtQuick
import QtQuick.Templates as T
import Wqlab

T.AbstractButton {
    id: area

    required property Stage stage
    property string thing
    property string spoken
    property real ringRadius: Theme.radiusRow + 2
    readonly property bool lit: thing !== "" && stage.selected === thing

    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    onClicked: stage.select(thing)

    background: Item {
        FocusRing {
            radius: area.ringRadius
            visible: area.visualFocus
        }
    }
}
