// FoldedTimeline: where the timeline will be, in one quiet line.
import QtQuick
import Wqlab

Rectangle {
    id: bar

    required property Folding folding

    height: Math.max(Theme.px(34), words.implicitHeight + 12)
    color: Theme.panel

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    QuietWord {
        id: words

        x: 16
        height: parent.height
        //: %1: "comes in step 7"
        text: qsTr("+  Timeline, %1").arg(bar.folding.timelineWhen)
        hint: qsTr("A click shows it now; U shows everything.")
        Accessible.name: qsTr("folded: timeline, %1").arg(bar.folding.timelineWhen)
        onClicked: bar.folding.unfold(Folding.Timeline)
    }
}
