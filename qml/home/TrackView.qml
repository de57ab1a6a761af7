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

    implicitHeight: Math.max(names.implicitHeight, cards.implicitHeight)
    Accessible.role: Accessible.Grouping
    Accessible.name: trackTitle

    Column {
        id: names

        y: 6
        width: 236
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
            text: qsTr("%1 of %2").arg(track.trackDone).arg(track.trackCount)
            font.pixelSize: Theme.sizeSmall
            color: Theme.dim
        }
        ShareBar {
            width: 150
            share: track.trackDone / Math.max(1, track.trackCount)
            colour: Theme.running
        }
    }
    Flow {
        id: cards

        readonly property int columns: Math.max(1, Math.floor((width + spacing) / (180 + spacing)))
        readonly property real each: Math.floor((width - (columns - 1) * spacing) / columns)

        anchors.left: names.right
        anchors.right: parent.right
        anchors.leftMargin: 16
        spacing: 12

        PartRepeater {
            model: track.trackLessons

            LessonCard {
                width: cards.each
                workspace: track.workspace
            }
        }
    }
}
