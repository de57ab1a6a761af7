// TrackView: a track of the course: its name, how much is done, its lessons.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

Item {
    id: track

    required property Workspace workspace
    required property string trackTitle
    required property string trackSummary
    required property int trackDone
    required property int trackCount
    required property LessonListModel trackLessons
    readonly property real namesWidth: Theme.px(236)
    // stacked: beside the names there is no room for three cards; they stand under them.
    readonly property bool stacked: width < namesWidth + Theme.paneGap + 3 * cards.least + 2 * cards.spacing

    implicitHeight: Math.max(names.y + names.implicitHeight, cards.y + cards.implicitHeight)
    Accessible.role: Accessible.Grouping
    Accessible.name: trackTitle

    Column {
        id: names

        y: track.stacked ? 0 : 6
        width: track.stacked ? track.width : track.namesWidth
        spacing: 4

        Label {
            width: parent.width
            text: track.trackTitle
            font.pixelSize: Theme.sizeHead
            font.weight: Font.Bold
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            text: track.trackSummary
            font.pixelSize: Theme.sizeBody
            color: Theme.dim
            wrapMode: Text.Wrap
        }
        Label {
            topPadding: 2
            text: qsTr("%1 of %2").arg(track.trackDone).arg(track.trackCount)
            font.pixelSize: Theme.sizeSmall
            color: Theme.dim
        }
        ShareBar {
            width: Theme.px(150)
            share: track.trackDone / Math.max(1, track.trackCount)
            colour: Theme.running
        }
    }
    CardGrid {
        id: cards

        x: track.stacked ? 0 : track.namesWidth + Theme.paneGap
        y: track.stacked ? names.implicitHeight + Theme.paneGap : 0
        width: track.width - x

        PartRepeater {
            model: track.trackLessons

            LessonCard {
                width: cards.each
                height: cards.tallest
                workspace: track.workspace
            }
        }
    }
}
