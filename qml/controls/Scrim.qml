// Scrim: lies over the window while a modal panel is open. Its own opacity is the overlay's to set.
import QtQuick
import Wqlab

Rectangle {
    color: Qt.alpha(Theme.window, 0.6)
}
