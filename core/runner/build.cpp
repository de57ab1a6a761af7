#include "runner/build.h"

#include <cstdio>
#include <optional>

#include "kernel/version.h"
#include "runner/api_eras.h"
#include "runner/explain.h"
#include "runner/loader.h"

namespace wqlab::runner {

namespace {

// Try: one kernel's answer. `wrong` counts what stands between the module and that kernel.
struct Try {
    KernelRelease release;
    Object object;
    Explanation explanation;
    int wrong;
    std::string reason;   // the first of it
};

Try try_kernel(const KernelRelease &release, Source source) {
    source.kernel = release.code;
    Try t{release, compile(source), {}, 0, {}};
    if (!t.object.ok) {
        t.explanation = explain(t.object.diagnostics, release.code);
        t.wrong = std::max(t.explanation.errors, 1);
        t.reason = t.explanation.first;
        return t;
    }
    const std::vector<std::string> missing = missing_symbols(t.object.bytes, release.code);
    t.explanation.missing = missing;
    t.wrong = static_cast<int>(missing.size());
    if (!missing.empty()) t.reason = missing.front();
    return t;
}

// had_then: a kernel that may have had what 6.1 lacks: of something of it that is known, and of nothing that it is not
// so.
bool had_then(const std::vector<std::string> &lacking, unsigned kernel) {
    bool any = false;
    for (const std::string &what : lacking) {
        const std::optional<bool> fits = era_fits(what, kernel);
        if (fits == false) return false;
        any |= fits.has_value();
    }
    return any;
}

}  // namespace

Built build_for(const std::string &name, Source source) {
    std::optional<Try> best;
    std::string reason;                 // why the newest kernel is not the one
    std::vector<std::string> lacking;   // what it lacks
    for (const KernelRelease &release : kernel_releases) {
        if (name != "auto" && name != release.name) continue;
        if (name == "auto" && release.names_only && !had_then(lacking, release.code)) continue;
        Try t = try_kernel(release, source);
        if (!best) {
            reason = t.reason;
            lacking = t.explanation.missing;
        }
        if (!best || t.wrong < best->wrong) best = std::move(t);
        if (best->wrong == 0) break;
    }
    Built built{std::move(best->object), best->release.code, {}};
    const bool told = best->explanation.errors > 0 && best->explanation.unexplained == 0;
    if (!told) std::fputs(built.object.diagnostics.c_str(), stderr);
    const std::string release(best->release.name);
    if (built.object.ok && name == "auto" && built.kernel != newest_kernel)
        built.notes.push_back("built for " + release + ": " + reason);
    if (built.object.ok && best->release.names_only)
        built.notes.push_back("note: of " + release +
                              " there are the headers and names; the workqueues are those of 6.1");
    for (const std::string &line : best->explanation.lines) built.notes.push_back(line);
    return built;
}

}  // namespace wqlab::runner
