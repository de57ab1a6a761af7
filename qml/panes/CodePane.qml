// CodePane: the module's text with a badge where each task is; a line that is selected tells its calls.
pragma ComponentBehavior: Bound
import QtQuick
import Wqlab

FocusScope {
    id: pane

    required property Stage stage
    // editable: the text can be turned into a copy that is written at.
    property bool editable: false
    // explained: what the marks mean stands beside them.
    property bool explained: false
    readonly property Editor editor: stage.editor
    readonly property bool editing: editable && editor.on
    readonly property CodeModel code: stage.code
    readonly property bool lineChosen: stage.session.selection.kind === Selection.Line
    readonly property real advance: letters.advanceWidth / 10

    readonly property int currentLine: code.currentLine
    // columns: letters that a row holds between the gutter and the scroll bar.
    readonly property int columns: Math.floor((view.width - 12) / advance - 5.6)
    readonly property var colours: [Theme.codePlain, Theme.codeKeyword, Theme.codeDirective,
                                    Theme.codeString, Theme.codeNumber, Theme.codeComment]

    // dress: of two panes on one text the one that is seen says how wide it is.
    function dress() {
        if (!visible || view.width <= 0)
            return;
        code.columns = columns;
        code.colours = colours;
    }
    function follow() {
        if (code.currentLine <= 0)
            return;
        view.currentIndex = code.currentLine - 1;
        shower.restart();
    }

    onColumnsChanged: {
        dress();
        shower.restart();
    }
    onColoursChanged: dress()
    onCurrentLineChanged: follow()
    onVisibleChanged: {
        dress();
        follow();
    }
    Component.onCompleted: {
        dress();
        follow();
    }

    // Ten letters: a width that follows the face, which a call of FontMetrics does not.
    TextMetrics {
        id: letters

        font.family: Theme.mono
        font.pixelSize: Theme.sizeTiny
        text: "0000000000"
    }
    // Where the lines stand is known once they have been folded anew. ListView's own way to its current item leaves
    // gaps among rows of different heights.
    Timer {
        id: shower

        interval: 0
        onTriggered: {
            view.forceLayout();
            view.positionViewAtIndex(Math.min(view.count - 1, view.currentIndex + 6), ListView.Contain);
            view.positionViewAtIndex(Math.max(0, view.currentIndex - 3), ListView.Contain);
            view.alignTop();
        }
    }
    Loader {
        id: writer

        readonly property bool wanted: pane.editing

        anchors.fill: parent
        focus: wanted
        onWantedChanged: {
            if (wanted)
                setSource("../edit/EditPane.qml", { stage: pane.stage, focus: true });
            else
                source = "";
        }
    }
    Rectangle {
        id: sheet

        anchors.top: parent.top
        anchors.bottom: below.top
        anchors.bottomMargin: 8
        width: parent.width
        visible: !pane.editing
        radius: Theme.radiusRow
        color: Theme.codeGround
        border.width: 1
        border.color: Theme.hairline

        KeyList {
            id: view

            anchors.fill: parent
            anchors.margins: 1
            anchors.topMargin: 8
            anchors.bottomMargin: 8
            model: pane.code
            highlightFollowsCurrentItem: false
            // Room behind the last lines, so that the first one seen can be a whole one.
            bottomMargin: Math.round(54 * Theme.unit)
            onCurrentIndexChanged: shower.restart()
            onHeightChanged: shower.restart()
            Accessible.name: qsTr("source text")

            delegate: CodeLine {
                stage: pane.stage
                advance: pane.advance
                rowHeight: Math.round(18 * Theme.unit)
            }
        }
        Legend {
            id: key

            anchors.fill: view
            target: view
            far: true
            veil: 0
            shown: pane.explained && !pane.editing && pane.code.count > 0
            onShownChanged: looker.restart()
        }
        // Badges of before are gone only then.
        Timer {
            id: looker

            interval: 0
            onTriggered: key.find()
        }
        Connections {
            target: pane.stage

            function onRefreshed() {
                looker.restart();
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
    Column {
        id: below

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 8
        visible: !pane.editing

        KeyList {
            width: parent.width
            height: Math.min(contentHeight, Math.round(pane.height * 0.35))
            focus: false
            activeFocusOnTab: true
            visible: pane.lineChosen && !pane.editing
            model: visible ? pane.stage.inspector : null
            Accessible.name: qsTr("calls from %1").arg(pane.stage.selectedName)

            delegate: FactLine {
                stage: pane.stage
            }
        }
        ProblemList {
            width: parent.width
            most: Math.round(pane.height * 0.4)
            editor: pane.editor
            session: pane.stage.session
            visible: pane.editable && !pane.editing && pane.stage.session.failure !== ""
                     && (pane.editor.diagnostics.count > 0 || pane.stage.session.runs.count > 0)
        }
        Item {
            width: parent.width
            height: edit.visible ? edit.height : file.height

            PlainButton {
                id: edit

                text: pane.editor.kept ? qsTr("Edit your copy") : qsTr("Edit a copy")
                hint: qsTr("The original stays as it is (E)")
                visible: pane.editable && pane.editor.possible
                onClicked: pane.editor.begin()
            }
            CodeLabel {
                id: file

                anchors.right: parent.right
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                text: pane.stage.session.fileName
                font.pixelSize: Theme.sizeSmall
                color: Theme.faint
                // Half a name is worse than none; the top of the window tells it too.
                visible: implicitWidth <= parent.width - 8 - (edit.visible ? edit.width + 8 : 0)
            }
        }
    }
}
