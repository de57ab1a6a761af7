// MarkedLabel: a sentence in which the names that stand in code have the mono face.
import QtQuick
import Wqlab

Label {
    property alias marked: source.marked

    text: source.html
    textFormat: Text.RichText
    wrapMode: Text.Wrap

    MarkedText {
        id: source

        mono: Theme.mono
    }
}
