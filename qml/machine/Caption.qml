// Caption: a quiet word over or under what it names.
import QtQuick
import Wqlab

Label {
    font.pixelSize: Theme.sizeSmall
    font.weight: Font.DemiBold
    color: Theme.faint
    verticalAlignment: Text.AlignBottom
}
