// LessonText: prose of a lesson, written as Markdown.
import QtQuick
import Wqlab

Text {
    id: prose

    property alias markdown: source.markdown

    text: source.html
    textFormat: Text.RichText
    color: Theme.text
    linkColor: Theme.accent
    font.family: Theme.sans
    font.pixelSize: Math.round(14 * Theme.unit)
    lineHeight: 1.3
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: source.plain

    Prose {
        id: source

        mono: Theme.mono
        columns: Math.max(8, Math.floor(prose.width * Theme.sizeSmall / (Theme.monoAdvance * prose.font.pixelSize)))
        spacing: Math.round(9 * Theme.unit)
    }
}
