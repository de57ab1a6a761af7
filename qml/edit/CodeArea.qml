// CodeArea: C to be typed, with the numbers of its lines; those with a complaint bear a mark.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Rectangle {
    id: sheet

    required property Editor editor
    readonly property alias area: area
    readonly property real advance: letters.advanceWidth / 10
    // filled: what stands here is the editor's text; before that nothing was typed.
    property bool filled: false

    // take: the editor's text, in a way that undo takes back.
    function take() {
        if (area.text === editor.text)
            return;
        const at = area.cursorPosition;
        filled = false;
        area.remove(0, area.length);
        area.insert(0, editor.text);
        filled = true;
        area.cursorPosition = Math.min(at, area.length);
    }
    // show: the cursor to that position, its line into view.
    function show(position: int) {
        area.cursorPosition = Math.min(position, area.length);
        area.forceActiveFocus(Qt.OtherFocusReason);
        view.follow();
    }

    radius: Theme.radiusRow
    color: Theme.codeGround
    border.width: area.activeFocus ? 2 : 1
    border.color: area.activeFocus ? Theme.accent : Theme.hairline

    Component.onCompleted: {
        area.text = editor.text;
        filled = true;
    }

    Connections {
        target: sheet.editor

        function onReplaced() {
            sheet.take();
        }
        function onPlaceWanted(position) {
            sheet.show(position);
        }
    }
    TextMetrics {
        id: letters

        font: area.font
        text: "0000000000"
    }
    CHighlighter {
        textDocument: area.textDocument
        diagnostics: sheet.editor.diagnostics
        tab: 4 * sheet.advance
        colours: [Theme.codePlain, Theme.codeKeyword, Theme.codeDirective, Theme.codeString,
                  Theme.codeNumber, Theme.codeComment, Theme.waiting, Theme.wrong]
    }
    CodeKeys {
        editor: sheet.editor
        area: area
    }
    Flickable {
        id: view

        function follow() {
            const line = area.cursorRectangle;
            const room = Math.max(0, contentHeight - height);
            if (line.y < contentY)
                contentY = Math.max(0, line.y - line.height);
            else if (line.y + line.height > contentY + height)
                contentY = Math.min(room, line.y + 2 * line.height - height);
            const left = numbers.width + 8;
            if (line.x < contentX + left)
                contentX = Math.max(0, line.x - left);
            else if (line.x + 12 > contentX + width)
                contentX = line.x + 24 - width;
        }

        anchors.fill: parent
        anchors.margins: 2
        anchors.topMargin: 6
        anchors.bottomMargin: 6
        contentWidth: Math.max(width, area.x + area.contentWidth + 24)
        contentHeight: area.contentHeight + 12
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        onHeightChanged: follow()
        T.ScrollBar.vertical: ScrollMark {}
        T.ScrollBar.horizontal: ScrollMark {}

        T.TextArea {
            id: area

            x: numbers.width + 8
            width: Math.max(view.width - x, contentWidth + 24)
            height: Math.max(view.height, contentHeight + 12)
            font.family: Theme.mono
            font.pixelSize: Theme.sizeTiny
            font.preferShaping: false
            color: Theme.codePlain
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.NoWrap
            selectByMouse: true
            persistentSelection: true
            Accessible.role: Accessible.EditableText
            Accessible.multiLine: true
            Accessible.name: qsTr("source text of your copy")

            onTextChanged: {
                if (sheet.filled)
                    sheet.editor.text = text;
            }
            onCursorRectangleChanged: view.follow()
        }
        Rectangle {
            x: view.contentX
            width: numbers.width + 4
            height: view.contentHeight
            color: sheet.color
        }
        Text {
            id: numbers

            readonly property int figures: Math.max(2, String(area.lineCount).length)

            x: view.contentX
            y: area.y
            width: (figures + 1.4) * sheet.advance
            text: Array.from({ length: area.lineCount }, (_, i) => i + 1).join("\n")
            font: area.font
            horizontalAlignment: Text.AlignRight
            color: Theme.faint
        }
        PartRepeater {
            model: sheet.editor.diagnostics

            Rectangle {
                required property int diagnosticLine
                required property bool diagnosticIsError
                readonly property real rowHeight: area.contentHeight / Math.max(1, area.lineCount)

                x: view.contentX
                y: area.y + (diagnosticLine - 1) * rowHeight + 1
                width: 3
                height: rowHeight - 2
                color: diagnosticIsError ? Theme.wrong : Theme.waiting
                visible: diagnosticLine > 0
            }
        }
    }
}
