#include "runner/build.h"

#include <cstdio>
#include <optional>

#include "kernel/version.h"
#include "runner/explain.h"
#include "runner/loader.h"

namespace wqlab::runner {

namespace {

// Try: one kernel's answer. `wrong` counts what stands between the module and that kernel.
struct Try {
    unsigned kernel;
    Object object;
    Explanation explanation;
    int wrong;
    std::string reason;   // the first of it
};

Try try_kernel(unsigned kernel, const std::string &path, const std::string &text, bool watched) {
    Try t{kernel, compile({path, text, kernel, watched}), {}, 0, {}};
    if (!t.object.ok) {
        t.explanation = explain(t.object.diagnostics, kernel);
        t.wrong = std::max(t.explanation.errors, 1);
        t.reason = t.explanation.first;
        return t;
    }
    const std::vector<std::string> missing = missing_symbols(t.object.bytes, kernel);
    t.wrong = static_cast<int>(missing.size());
    if (!missing.empty()) t.reason = missing.front();
    return t;
}

}  // namespace

Built build_for(const std::string &name, const std::string &path, const std::string &text, bool watched) {
    std::optional<Try> best;
    std::string reason;   // why the newest kernel is not the one
    for (const KernelRelease &release : kernel_releases) {
        if (name != "auto" && name != release.name) continue;
        Try t = try_kernel(release.code, path, text, watched);
        if (reason.empty()) reason = t.reason;
        if (!best || t.wrong < best->wrong) best = std::move(t);
        if (best->wrong == 0) break;
    }
    Built built{std::move(best->object), best->kernel, {}};
    const bool told = best->explanation.errors > 0 && best->explanation.unexplained == 0;
    if (!told) std::fputs(built.object.diagnostics.c_str(), stderr);
    if (built.object.ok && name == "auto" && best->kernel != newest_kernel)
        built.notes.push_back("built for " + std::string(release_name(best->kernel)) + ": " + reason);
    for (const std::string &line : best->explanation.lines) built.notes.push_back(line);
    return built;
}

}  // namespace wqlab::runner
