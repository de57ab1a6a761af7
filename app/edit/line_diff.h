// line_diff.h: what an edit changed.
#pragma once
#include <QString>
#include <vector>

namespace wqlab {

// DiffLine: of a comparison of two texts by lines.
struct DiffLine {
    enum Kind : unsigned char { Same, Added, Removed };
    Kind kind = Same;
    int left = 0, right = 0;   // line numbers from 1; 0 where the line is not in that text
    QString text;
    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

// diff_lines: a shortest edit script between two texts; what is removed stands before what is added.
// Method: longest common subsequence by dynamic programming between the first and the last lines that differ.
std::vector<DiffLine> diff_lines(const QString &left, const QString &right);

}  // namespace wqlab
