// markdown_blocks.h: where the top-level blocks of a Markdown text stand, by md4c.
#pragma once
#include <QByteArray>
#include <QString>
#include <vector>

namespace wqlab {

// ListItem: an item of a list: its own text, and the lines of block quotes inside it.
struct ListItem {
    int line = 0;                        // from 1
    QByteArray text;                     // Markdown, one line
    std::vector<std::pair<int, QByteArray>> quote;   // line and text without '>'
    QByteArray link;                     // target of its first link
    QByteArray linkText;
};

struct MarkdownBlock {
    enum Kind { Heading, Paragraph, Quote, List, Other };
    Kind kind = Other;
    int level = 0;                       // of a heading
    int first = 0, last = 0;             // lines, from 1
    QByteArray text;                     // of a heading or paragraph
    std::vector<std::pair<int, QByteArray>> quote;   // of a Quote: line and text without '>'
    std::vector<ListItem> items;         // of a List
};

// markdown_blocks: in their order. Blocks that hold no text (rules, empty fences) are left out.
std::vector<MarkdownBlock> markdown_blocks(const QByteArray &text);

}  // namespace wqlab
