#include "board/coverage.h"

#include <cmath>

namespace wqlab {

Coverage::Coverage(const QRectF &room)
    : room_(room), columns_(std::max(0, int(std::ceil(room.width() / cell)))),
      rows_(std::max(0, int(std::ceil(room.height() / cell)))), sums_((columns_ + 1) * (rows_ + 1)) {}

Coverage::Span Coverage::span(const QRectF &rect) const {
    const auto at = [](qreal x, int most) { return std::clamp(int(x), 0, most); };
    return {at(std::floor((rect.left() - room_.left()) / cell), columns_),
            at(std::floor((rect.top() - room_.top()) / cell), rows_),
            at(std::ceil((rect.right() - room_.left()) / cell), columns_),
            at(std::ceil((rect.bottom() - room_.top()) / cell), rows_)};
}

void Coverage::cover(const QRectF &rect) {
    const Span s = span(rect);
    for (int y = s.top; y < s.bottom; ++y)
        for (int x = s.left; x < s.right; ++x)
            sums_[(y + 1) * (columns_ + 1) + x + 1] = 1;
}

void Coverage::sum() {
    const int stride = columns_ + 1;
    for (int y = 1; y <= rows_; ++y)
        for (int x = 1; x <= columns_; ++x)
            sums_[y * stride + x] += sums_[(y - 1) * stride + x] + sums_[y * stride + x - 1]
                                     - sums_[(y - 1) * stride + x - 1];
}

int Coverage::cells(const QRectF &rect) const {
    const Span s = span(rect);
    const int stride = columns_ + 1;
    return sums_[s.bottom * stride + s.right] - sums_[s.top * stride + s.right] - sums_[s.bottom * stride + s.left]
           + sums_[s.top * stride + s.left];
}

}  // namespace wqlab
