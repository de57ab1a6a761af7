#include "models/activity.h"

#include <algorithm>
#include <climits>

namespace wqlab {

void Activity::note(int index) {
    if (!spells_.empty() && index - spells_.back().second <= calm)
        spells_.back().second = index;
    else
        spells_.emplace_back(index, index);
}

bool Activity::quietAt(int n) const {
    const auto after = std::lower_bound(spells_.begin(), spells_.end(), std::pair(n, INT_MIN));
    return after == spells_.begin() || n - 1 - std::min(n - 1, std::prev(after)->second) >= calm;
}

}  // namespace wqlab
