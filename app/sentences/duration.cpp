#include "sentences/duration.h"

#include <cstdio>

namespace wqlab {

QString duration(std::int64_t ns) {
    char text[32];
    if (ns < 0) return u'-' + duration(-ns);
    if (ns < 1000)
        std::snprintf(text, sizeof text, "%lld ns", static_cast<long long>(ns));
    else if (ns < 1'000'000)
        std::snprintf(text, sizeof text, "%.3g us", double(ns) / 1e3);
    else if (ns < 1'000'000'000)
        std::snprintf(text, sizeof text, ns < 100'000'000 ? "%.1f ms" : "%.0f ms", double(ns) / 1e6);
    else
        std::snprintf(text, sizeof text, "%.2f s", double(ns) / 1e9);
    return QString::fromLatin1(text);
}

}  // namespace wqlab
