// api_eras.h: which kernels had which names, so that a refused one is answered with the versions that have it.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace wqlab::runner {

// era_of: "since 2.6.27", "until 3.14", "2.6.28 to 2.6.35"; "" for a name of which that is not known, or that the
// kernel of this version has. A macro whose arguments changed has a row for each form: "INIT_WORK with 3 arguments".
std::string era_of(std::string_view name, unsigned kernel);

// era_fits: whether that kernel has it; nothing when that is not known.
std::optional<bool> era_fits(std::string_view name, unsigned kernel);

}  // namespace wqlab::runner
