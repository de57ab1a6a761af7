// duration.h: how long, for a person.
#pragma once
#include <QString>

namespace wqlab {

// duration: "5.0 ms", "12 us", "2.50 s"; ns. The same in every language, as the kernel's own tools print it.
QString duration(std::int64_t ns);

}  // namespace wqlab
