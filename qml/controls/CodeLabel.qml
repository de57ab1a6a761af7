// CodeLabel: a name that stands in code, in the mono face.
import Wqlab

Label {
    font.family: Theme.mono
    font.pixelSize: Theme.sizeSmall
}
