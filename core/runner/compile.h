// compile.h: from a module's source to a shared object, by the system's C compiler.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace wqlab::runner {

// headers_prefix: how the debug information names the headers of ours.
inline constexpr char headers_prefix[] = "<wqlab>/";

struct Source {
    std::string path;      // of the .c file
    std::string text;      // when not empty: this, instead of what the file holds now; of all files (runner/sources.h)
    unsigned kernel;       // whose headers, by kernel/version.h
    bool watched = false;  // it tells each load and store; see watch.h
    std::string name = {};                  // of the module; empty: of the file
    std::vector<std::string> flags = {};    // -D and -I of its Makefile
};

struct Object {
    bool ok = false;
    std::vector<std::byte> bytes;
    std::string hash;      // 16 hex digits of its content
    std::string compiler;  // its own words for itself
    std::string diagnostics;   // what it had to say of the source
};

// module_name: what the kernel would call the module of that file.
std::string module_name(const std::string &path);
// read_file: empty when it cannot be read; ok says which.
std::string read_file(const std::string &path, bool &ok);
Object compile(const Source &source);

}  // namespace wqlab::runner
