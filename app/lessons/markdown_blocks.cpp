#include "lessons/markdown_blocks.h"

#include <md4c.h>

#include <algorithm>

namespace wqlab {

namespace {

// Collector: md4c's callbacks. md4c hands out pointers into the source, which give the lines.
class Collector {
public:
    explicit Collector(const QByteArray &text) : text_(text) {
        for (qsizetype i = 0; i < text.size(); ++i)
            if (text[i] == '\n') newlines_.push_back(i);
    }

    std::vector<MarkdownBlock> blocks;

    void enter(MD_BLOCKTYPE type, void *detail) {
        if (type == MD_BLOCK_DOC) return;
        if (depth_++ == 0) begin(type, detail);
        if (type == MD_BLOCK_QUOTE) ++quote_;
        if (type == MD_BLOCK_LI && depth_ == 2 && block_.kind == MarkdownBlock::List) block_.items.push_back({});
    }

    void leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_DOC) return;
        if (type == MD_BLOCK_QUOTE) --quote_;
        if (--depth_ == 0 && block_.first > 0) finish();
    }

    void enter_span(MD_SPANTYPE type, void *detail) {
        if (type != MD_SPAN_A || block_.items.empty() || !block_.items.back().link.isEmpty()) return;
        const auto *a = static_cast<MD_SPAN_A_DETAIL *>(detail);
        block_.items.back().link = QByteArray(a->href.text, qsizetype(a->href.size));
        in_link_ = true;
    }

    void leave_span(MD_SPANTYPE type) {
        if (type == MD_SPAN_A) in_link_ = false;
    }

    void text(const MD_CHAR *s, MD_SIZE size) {
        const char *base = text_.constData();
        if (s < base || s >= base + text_.size() || depth_ == 0) return;  // a line break of md4c's own
        const int line = line_of(s - base);
        if (!block_.first) block_.first = line;
        block_.last = std::max(block_.last, line_of(s - base + qsizetype(size) - (size > 0)));
        if (in_link_) block_.items.back().linkText += QByteArray(s, qsizetype(size));
        if (block_.items.empty()) return;
        ListItem &item = block_.items.back();
        if (!item.line) item.line = line;
        auto &lines = quote_ ? item.quote : own_;
        if (!quote_ && item.line == line) own_.clear();
        if (lines.empty() || lines.back().first != line) lines.emplace_back(line, line_text(line));
        if (!quote_) item.text = join(lines);
    }

private:
    void begin(MD_BLOCKTYPE type, void *detail) {
        block_ = {};
        own_.clear();
        switch (type) {
        case MD_BLOCK_H:
            block_.kind = MarkdownBlock::Heading;
            block_.level = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
            break;
        case MD_BLOCK_P: block_.kind = MarkdownBlock::Paragraph; break;
        case MD_BLOCK_QUOTE: block_.kind = MarkdownBlock::Quote; break;
        case MD_BLOCK_UL: block_.kind = MarkdownBlock::List; break;
        default: block_.kind = MarkdownBlock::Other; break;
        }
    }

    void finish() {
        if (block_.kind == MarkdownBlock::Heading) block_.text = strip(raw(block_.first), '#');
        if (block_.kind == MarkdownBlock::Paragraph)
            for (int l = block_.first; l <= block_.last; ++l)
                block_.text += (block_.text.isEmpty() ? "" : " ") + raw(l).trimmed();
        if (block_.kind == MarkdownBlock::Quote)
            for (int l = block_.first; l <= block_.last; ++l) block_.quote.emplace_back(l, strip(raw(l), '>'));
        blocks.push_back(block_);
    }

    int line_of(qsizetype offset) const {
        return int(std::lower_bound(newlines_.begin(), newlines_.end(), offset) - newlines_.begin()) + 1;
    }

    QByteArray raw(int line) const {
        const qsizetype begin = line >= 2 ? newlines_[std::size_t(line - 2)] + 1 : 0;
        const qsizetype end =
            std::size_t(line - 1) < newlines_.size() ? newlines_[std::size_t(line - 1)] : text_.size();
        return text_.mid(begin, end - begin);
    }

    // line_text: a line of a list without its bullet or '>'.
    QByteArray line_text(int line) const {
        QByteArray s = raw(line).trimmed();
        if (quote_) return strip(s.startsWith('>') ? s : s.mid(s.indexOf('>')), '>');
        if (s.startsWith("- ") || s.startsWith("* ") || s.startsWith("+ ")) s = s.mid(2).trimmed();
        return s;
    }

    static QByteArray strip(QByteArray s, char c) {
        s = s.trimmed();
        while (s.startsWith(c)) s = s.mid(1);
        return s.trimmed();
    }

    static QByteArray join(const std::vector<std::pair<int, QByteArray>> &lines) {
        QByteArray s;
        for (const auto &[line, text] : lines) s += (s.isEmpty() ? "" : " ") + text;
        return s;
    }

    const QByteArray &text_;
    std::vector<qsizetype> newlines_;
    MarkdownBlock block_;
    std::vector<std::pair<int, QByteArray>> own_;  // lines of the item's own text
    int depth_ = 0;
    int quote_ = 0;
    bool in_link_ = false;
};

}  // namespace

std::vector<MarkdownBlock> markdown_blocks(const QByteArray &text) {
    Collector collector(text);
    MD_PARSER parser = {};
    parser.flags = MD_DIALECT_GITHUB;
    parser.enter_block = [](MD_BLOCKTYPE t, void *d, void *u) { return static_cast<Collector *>(u)->enter(t, d), 0; };
    parser.leave_block = [](MD_BLOCKTYPE t, void *, void *u) { return static_cast<Collector *>(u)->leave(t), 0; };
    parser.enter_span = [](MD_SPANTYPE t, void *d, void *u) {
        return static_cast<Collector *>(u)->enter_span(t, d), 0;
    };
    parser.leave_span = [](MD_SPANTYPE t, void *, void *u) { return static_cast<Collector *>(u)->leave_span(t), 0; };
    parser.text = [](MD_TEXTTYPE, const MD_CHAR *s, MD_SIZE n, void *u) {
        return static_cast<Collector *>(u)->text(s, n), 0;
    };
    md_parse(text.constData(), MD_SIZE(text.size()), &parser, &collector);
    return collector.blocks;
}

}  // namespace wqlab
