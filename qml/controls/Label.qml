// Label: text in the sans face.
import QtQuick
import Wqlab

Text {
    color: Theme.text
    font.family: Theme.sans
    font.pixelSize: Theme.sizeBody
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
