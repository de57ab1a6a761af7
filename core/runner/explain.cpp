#include "runner/explain.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string_view>

#include "kernel/version.h"
#include "runner/api_eras.h"

namespace wqlab::runner {

namespace {

// between: the text from behind `begin` up to `end`; empty when either is missing.
std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
    const std::size_t at = text.find(begin);
    if (at == text.npos) return {};
    text.remove_prefix(at + begin.size());
    const std::size_t to = text.find(end);
    return to == text.npos ? std::string_view() : text.substr(0, to);
}

// Missing: what an error says is not there, and how that is told of a name whose kernels are not known.
struct Missing {
    std::string what;
    const char *otherwise = "";
    std::string meant;   // what the compiler takes it for
};

constexpr char unknown_name[] = "no name of this kernel that wqlab has; misspelt, or not there yet";

// macro_form: "INIT_WORK with 3 arguments", for a macro called with another number of them than it has.
std::string macro_form(std::string_view error) {
    const std::string name(between(error, "macro \"", "\""));
    std::string_view count = between(error, "passed ", " arguments");
    if (count.empty()) count = between(error, "but only ", " given");
    if (name.empty() || count.empty()) return {};
    return name + " with " + std::string(count) + (count == "1" ? " argument" : " arguments");
}

Missing missing_of(std::string_view error, unsigned kernel) {
    const std::string meant(between(error, "did you mean '", "'"));
    if (std::string form = macro_form(error); !form.empty()) return {form, "not so on this kernel", {}};
    for (const char *begin : {"implicit declaration of function '", "unknown type name '",
                              "invalid use of undefined type '",
                              "type defaults to 'int' in declaration of '"})
        if (auto name = between(error, begin, "'"); !name.empty()) return {std::string(name), unknown_name, meant};
    if (error.find("' undeclared") != error.npos)
        return {std::string(between(error, "'", "' undeclared")), unknown_name, meant};
    if (error.find("has no member named '") != error.npos) {
        std::string owner(between(error, "'", "'"));
        const std::string member(between(error, "named '", "'"));
        constexpr std::string_view constant = "const ";
        if (owner.starts_with(constant)) owner.erase(0, constant.size());
        if (!era_of(owner, kernel).empty()) return {owner, "not so on this kernel", {}};   // it has none of it
        return {owner + "." + member, "no such member on this kernel", {}};
    }
    if (auto header = between(error, "", ": No such file or directory"); !header.empty()) {
        // A header that later kernels have no longer says so itself.
        constexpr std::string_view own = "#error ";
        if (header.starts_with(own)) header.remove_prefix(own.size());
        return {std::string(header), "no header of this kernel that wqlab has", {}};
    }
    // A form of another kernel that shows only in a type.
    const auto holds = [error](std::string_view part) { return error.find(part) != error.npos; };
    if (holds("passing argument 4 of 'wqlab_proc_create_ops'"))
        return {"proc_create with file_operations", "not so on this kernel", {}};
    if (holds("'void (*)(struct timer_list *)' from") && holds("'void (*)(long unsigned int)'"))
        return {"a timer's function of an unsigned long", "not so on this kernel", {}};
    if (holds("assignment of read-only location") && holds("dev_addr"))
        return {"a net_device's dev_addr that can be written", "not so on this kernel", {}};
    return {};
}

// follows: an error that a structure unknown to the kernel causes besides the one that names it.
bool follows(std::string_view error) {
    return error.find("has initializer but incomplete type") != error.npos ||
           (error.starts_with("storage size of '") && error.find("isn't known") != error.npos) ||
           error.find("passing argument 4 of 'wqlab_proc_create' from") != error.npos;
}

// plain_name: what several errors about the same thing have in common: the macro whose call went wrong is undeclared,
// too.
std::string plain_name(const std::string &what) { return what.substr(0, what.find(' ')); }

// Place: "dir/m.c:12:5: error: text" taken apart.
struct Error {
    std::string file, line;
    std::string_view text;
};

bool read_error(std::string_view line, Error &error) {
    for (std::string_view mark : {": error: ", ": fatal error: "}) {
        const std::size_t at = line.find(mark);
        if (at == line.npos) continue;
        std::istringstream place{std::string(line.substr(0, at))};
        std::getline(place, error.file, ':');
        std::getline(place, error.line, ':');
        error.file.erase(0, error.file.rfind('/') + 1);
        error.text = line.substr(at + mark.size());
        return true;
    }
    return false;
}

}  // namespace

Explanation explain(const std::string &diagnostics, unsigned kernel) {
    Explanation e;
    std::set<std::string> told;
    std::vector<std::string> doubtful;
    int following = 0;
    std::istringstream lines(diagnostics);
    const std::string booted(release_name(kernel));
    for (std::string line; std::getline(lines, line);) {
        Error error;
        if (!read_error(line, error)) continue;
        ++e.errors;
        const Missing missing = missing_of(error.text, kernel);
        if (follows(error.text)) {
            ++following;
            continue;
        }
        if (e.first.empty()) e.first = missing.what.empty() ? std::string(error.text) : missing.what;
        if (missing.what.empty()) {
            ++e.unexplained;
            continue;
        }
        e.missing.push_back(missing.what);
        if (!told.insert(plain_name(missing.what)).second) continue;
        const std::string era = era_of(missing.what, kernel);
        const bool unknown = era.empty() && missing.otherwise == unknown_name;
        (unknown ? doubtful : e.lines)
            .push_back(error.file + ":" + error.line + ": " + missing.what + ": " +
                       (era.empty() ? missing.otherwise : era) + "; booted: " + booted +
                       (unknown && !missing.meant.empty() ? "; did you mean " + missing.meant + "?" : ""));
    }
    // What follows from a structure that is not there says nothing of its own, if another error named it.
    const auto structure = [](const std::string &what) { return what.starts_with("struct "); };
    if (std::ranges::none_of(e.missing, structure)) e.unexplained += following;
    if (e.lines.empty()) e.lines = std::move(doubtful);
    return e;
}

}  // namespace wqlab::runner
