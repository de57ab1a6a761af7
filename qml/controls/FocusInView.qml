// FocusInView: what gets the keyboard within a Flickable comes into view.
import QtQuick

Item {
    id: follow

    required property Flickable view
    readonly property Item focused: Window.activeFocusItem

    // show: of what is higher than the view the top is seen.
    function show(item: Item) {
        const place = item.mapToItem(view.contentItem, 0, 0, item.width, item.height);
        const least = place.y + place.height + 12 - view.height, most = place.y - 12;
        const y = Math.min(most, Math.max(least, view.contentY));
        view.contentY = Math.max(0, Math.min(y, view.contentHeight - view.height));
    }

    onFocusedChanged: {
        for (let at = focused; at; at = at.parent)
            if (at === view.contentItem && focused !== at)
                show(focused);
    }
}
