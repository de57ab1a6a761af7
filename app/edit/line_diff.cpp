#include "edit/line_diff.h"

#include <QStringList>
#include <algorithm>

namespace wqlab {

std::vector<DiffLine> diff_lines(const QString &left, const QString &right) {
    const QStringList a = left.split(QLatin1Char('\n')), b = right.split(QLatin1Char('\n'));
    const int n = int(a.size()), m = int(b.size());
    int head = 0, tail = 0;
    while (head < n && head < m && a[head] == b[head]) ++head;
    while (tail < n - head && tail < m - head && a[n - 1 - tail] == b[m - 1 - tail]) ++tail;

    // common[i][j]: length of the longest common subsequence of a[i..] and b[j..] in the middle.
    const int rows = n - head - tail, columns = m - head - tail;
    std::vector<std::vector<int>> common(std::size_t(rows) + 1, std::vector<int>(std::size_t(columns) + 1));
    const auto at = [&](int i, int j) -> int & { return common[std::size_t(i)][std::size_t(j)]; };
    for (int i = rows - 1; i >= 0; --i)
        for (int j = columns - 1; j >= 0; --j)
            at(i, j) = a[head + i] == b[head + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));

    std::vector<DiffLine> lines;
    const auto same = [&](int i, int j) { lines.push_back({DiffLine::Same, i + 1, j + 1, a[i]}); };
    for (int i = 0; i < head; ++i) same(i, i);
    for (int i = 0, j = 0; i < rows || j < columns;) {
        if (i < rows && j < columns && a[head + i] == b[head + j]) {
            same(head + i++, head + j++);
        } else if (i < rows && (j == columns || at(i + 1, j) >= at(i, j + 1))) {
            lines.push_back({DiffLine::Removed, head + i + 1, 0, a[head + i]});
            ++i;
        } else {
            lines.push_back({DiffLine::Added, 0, head + j + 1, b[head + j]});
            ++j;
        }
    }
    for (int i = 0; i < tail; ++i) same(n - tail + i, m - tail + i);
    return lines;
}

}  // namespace wqlab
