// activity.h: when something has gone on, told at every moment from what was before it.
#pragma once
#include <utility>
#include <vector>

namespace wqlab {

class Activity {
public:
    // calm: so many events without it are a pause, so that what only takes turns is not told to come and go.
    static constexpr int calm = 32;
    // note: it went on at that event; events ascend.
    void note(int index);
    // quietAt: none of the last calm events of the first n was its. What comes after them has no say.
    bool quietAt(int n) const;

private:
    std::vector<std::pair<int, int>> spells_;   // first and last event, no pause between them
};

}  // namespace wqlab
