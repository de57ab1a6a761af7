// absent_headers.h: headers that a kernel has and wqlab has nothing of. Course modules include many that they need no
// name from; such a header is as good as an empty one. A name that does come from it is then missed by itself.
#pragma once
#include <string>

namespace wqlab::runner {

// make_absent_headers: below the directory `into`, a header for each that `text` includes, or a file of `near` that it
// includes by a quoted name, and that core/include/wqlab/absent.txt lists. `headers` is where ours lie.
void make_absent_headers(const std::string &text, const std::string &near, const std::string &headers,
                         const std::string &into);

}  // namespace wqlab::runner
