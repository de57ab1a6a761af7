// Transport: Start, one event back, Play, one event on, End, speed, and the moment.
import QtQuick
import Wqlab

Row {
    id: transport

    required property Playhead playhead
    property bool compact: false
    // tight: without what has a key and stands elsewhere too.
    property bool tight: false
    // words: all that stands on it when it is not compact, to be measured.
    readonly property string words: qsTr("Start") + qsTr("‹ event") + qsTr("Play") + qsTr("event ›") + qsTr("End")
                                    + playhead.paceText + qsTr("event %1").arg(100)
    readonly property bool atEnd: playhead.atEnd
    readonly property bool byTime: playhead.pace === Playhead.ByTime

    spacing: 6

    PlainButton {
        text: qsTr("Start")
        visible: !transport.tight
        hint: qsTr("To the start (Home)")
        enabled: !transport.playhead.atStart
        onClicked: transport.playhead.toStart()
    }
    PlainButton {
        //: one event back
        text: transport.compact ? "‹" : qsTr("‹ event")
        hint: qsTr("One event back (,)")
        Accessible.name: qsTr("one event back")
        enabled: !transport.playhead.atStart
        onClicked: transport.playhead.stepBack()
    }
    PlainButton {
        width: Math.max(implicitWidth, 58)
        primary: true
        text: transport.playhead.playing ? qsTr("Pause") : qsTr("Play")
        hint: qsTr("Play or pause (Space)")
        enabled: transport.playhead.playing || !transport.atEnd
        onClicked: transport.playhead.togglePlaying()
    }
    PlainButton {
        //: one event forward
        text: transport.compact ? "›" : qsTr("event ›")
        hint: qsTr("One event on (.)")
        Accessible.name: qsTr("one event on")
        enabled: !transport.atEnd
        onClicked: transport.playhead.stepForward()
    }
    PlainButton {
        text: qsTr("End")
        visible: !transport.tight
        hint: qsTr("To the end (End)")
        enabled: !transport.atEnd
        onClicked: transport.playhead.toEnd()
    }
    PlainButton {
        text: transport.compact && !transport.byTime
              //: how fast play goes, events a second
              ? qsTr("%1 / s").arg(transport.playhead.speed) : transport.playhead.paceText
        hint: transport.byTime ? qsTr("Real time for machine time (P: by event)")
                               : qsTr("Events a second while playing (P: by machine time)")
        Accessible.name: qsTr("speed: %1").arg(transport.playhead.paceText)
        onClicked: transport.playhead.nextPace()
    }
    Item {
        width: 4
        height: 1
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, transport.compact ? 50 : 62)
        visible: !transport.tight
        text: transport.compact ? "#" + transport.playhead.stepNumber
                                : qsTr("event %1").arg(transport.playhead.stepNumber)
        font.pixelSize: Theme.sizeSmall
        color: Theme.dim
    }
    CodeLabel {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, 84)
        leftPadding: 6
        text: transport.playhead.timeText
        font.pixelSize: Theme.sizeBody
        font.weight: Font.Bold
        Accessible.name: qsTr("machine time %1").arg(text)
    }
}
