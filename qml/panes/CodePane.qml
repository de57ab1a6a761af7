// CodePane: the module's text with a badge where each task is.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

FocusScope {
    id: pane

    required property Stage stage
    readonly property CodeModel code: stage.code

    Rectangle {
        anchors.fill: parent
        anchors.bottomMargin: 24
        radius: Theme.radiusRow
        color: Theme.dark ? "#121721" : "#fafbfd"
        border.width: 1
        border.color: Theme.hairline

        ListView {
            id: view

            anchors.fill: parent
            anchors.margins: 1
            anchors.topMargin: 8
            anchors.bottomMargin: 8
            focus: true
            clip: true
            model: pane.code
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollMark {}
            flickableDirection: Flickable.AutoFlickIfNeeded
            contentWidth: Math.max(width, 44 + pane.code.longest * letter.advanceWidth("0") + 24)
            currentIndex: pane.code.currentLine - 1
            highlightFollowsCurrentItem: true
            highlightMoveDuration: Theme.motion
            highlightRangeMode: ListView.ApplyRange
            preferredHighlightBegin: height * 0.2
            preferredHighlightEnd: height * 0.75
            reuseItems: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("source text")

            FontMetrics {
                id: letter

                font.family: Theme.mono
                font.pixelSize: Theme.sizeTiny
            }

            delegate: CodeLine {
                stage: pane.stage
                width: view.contentWidth
                edge: view.contentX + view.width
            }
        }
        Label {
            anchors.centerIn: parent
            width: parent.width - 40
            text: qsTr("A trace of a real kernel holds no source text.")
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            color: Theme.faint
            visible: pane.code.count === 0
        }
    }
    CodeLabel {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: 8
        text: pane.stage.session.fileName
        font.pixelSize: Theme.sizeSmall
        color: Theme.faint
    }
}
