#include "lessons/shuffle.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace wqlab {

std::vector<int> shuffled(int n, const QString &seed, bool stir) {
    // FNV-1a: qHash is another one in each process.
    std::uint32_t hash = 2166136261u;
    for (const char c : seed.toUtf8()) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    std::mt19937 chance(hash);
    std::vector<int> order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[chance() % i]);
    if (stir && n > 1 && std::is_sorted(order.begin(), order.end()))
        std::rotate(order.begin(), order.begin() + 1, order.end());
    return order;
}

}  // namespace wqlab
