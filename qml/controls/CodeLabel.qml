// CodeLabel: a name that stands in code, in the mono face, letter by letter: no ligatures.
import Wqlab

Label {
    font.family: Theme.mono
    font.preferShaping: false
    font.pixelSize: Theme.sizeSmall
}
