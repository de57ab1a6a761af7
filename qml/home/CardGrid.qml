// CardGrid: cards in columns of one width, each as high as the highest of them.
import QtQuick
import Wqlab

Flow {
    id: grid

    // least: width of a card.
    property real least: Theme.px(180)
    readonly property int columns: Math.max(1, Math.floor((width + spacing) / (least + spacing)))
    readonly property real each: Math.floor((width - (columns - 1) * spacing) / columns)
    readonly property real tallest: Array.from(children).reduce((most, card) => Math.max(most, card.implicitHeight), 0)

    spacing: 12
}
