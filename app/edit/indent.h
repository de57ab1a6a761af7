// indent.h: how far a line of C begins from the left while it is typed.
#pragma once
#include <QString>

namespace wqlab {

// indent_behind: blanks that a new line begins with when it is opened at position: those of the line there, and a tab
// more behind an opening brace, a label or a condition without a block.
QString indent_behind(const QString &text, int position);
// closes_block: whether a } typed at position is the first thing of its line, so that one tab before it goes.
bool closes_block(const QString &text, int position);

}  // namespace wqlab
