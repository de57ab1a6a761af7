// LessonText: prose of a lesson.
import QtQuick
import Wqlab

Text {
    textFormat: Text.MarkdownText
    color: Theme.text
    linkColor: Theme.accent
    font.family: Theme.sans
    font.pixelSize: Math.round(14 * Theme.scale)
    lineHeight: 1.32
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
