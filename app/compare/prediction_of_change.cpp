#include "compare/prediction_of_change.h"

#include <algorithm>

namespace wqlab {
namespace {

bool holds(const CompareRow &row, ChangeHow how) {
    const bool was = !row.left.started.isEmpty(), is = !row.right.started.isEmpty();
    switch (how) {
    case ChangeHow::Earlier: return was && is && row.right.start < row.left.start;
    case ChangeHow::Later: return was && is && row.right.start > row.left.start;
    case ChangeHow::Elsewhere: return was && is && row.differs[CompareRow::Worker];
    case ChangeHow::Less: return was && !is;
    case ChangeHow::More: return is && !was;
    case ChangeHow::Same: return !row.any();
    }
    return false;
}

}  // namespace

bool came_true(const Comparison &c, const QString &work, ChangeHow how) {
    bool any = false, all = true;
    for (const CompareRow &row : c.rows) {
        if (row.work != work && !row.work.startsWith(work + QStringLiteral(" ("))) continue;
        any |= holds(row, how);
        all &= holds(row, how);
    }
    return how == ChangeHow::Same ? all : any;
}

}  // namespace wqlab
