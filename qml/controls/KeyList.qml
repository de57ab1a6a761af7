// KeyList: a list that the keyboard walks: up and down, and return for what a click does. Its rows are not kept for
// others to come: a screen reader would find them.
import QtQuick
import QtQuick.Templates as T
import Wqlab

ListView {
    id: list

    function press() {
        if (currentItem instanceof T.AbstractButton)
            currentItem.clicked();
    }

    // toEnd: the last row into view. positionViewAtEnd would make every row on the way there.
    function toEnd() {
        for (let tries = 0; tries < 4 && !atYEnd; ++tries)
            contentY = originY + contentHeight - height;
    }

    // alignTop: no row is cut at the top.
    function alignTop() {
        const first = indexAt(1, contentY + 1);
        if (first >= 0 && itemAtIndex(first).y < contentY - 0.5)
            positionViewAtIndex(first + 1, ListView.Beginning);
    }

    focus: true
    clip: true
    // No rows are made ahead: Qt complains of those on their way when their model shrinks.
    cacheBuffer: 0
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollMark {}
    highlightMoveDuration: Theme.motion
    Keys.onReturnPressed: list.press()
    Keys.onEnterPressed: list.press()
    Accessible.role: Accessible.List
}
