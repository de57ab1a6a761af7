// shuffle.h: an order that looks like chance and is the same every time.
#pragma once
#include <QString>
#include <vector>

namespace wqlab {

// shuffled: 0..n-1 in an order that seed alone decides; differs from 0..n-1 when n > 1 and stir is set.
std::vector<int> shuffled(int n, const QString &seed, bool stir = false);

}  // namespace wqlab
