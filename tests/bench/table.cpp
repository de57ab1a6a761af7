#include "table.h"

#include <algorithm>
#include <cstdio>

#include "subject.h"

namespace wqlab::bench {

namespace {

// Limit: a row of the table that is judged: a quotient of two medians, or a median itself (no divisor).
struct Limit {
    const char *what, *subject;
    const char *by_what, *by_subject;   // the divisor, or null
    double most;
    const char *text;
};

const Limit limits[] = {
    {empty_items, "wqlab", empty_items, "QThreadPool", 0.5, "empty items, wqlab / QThreadPool"},
    {chain, "wqlab", chain, "QThreadPool", 0.55, "self-requeue chain, wqlab / QThreadPool"},
    {deep_submit, "wqlab", deep_submit, "QThreadPool", 1 / 20., "submit with 1e6 queued, wqlab / QThreadPool"},
    {timer_cancel, "wqlab", timer_cancel, "libuv", 0.15, "cancel, wqlab / libuv"},
    {timer_cancel, "wqlab", timer_cancel, "Asio", 0.15, "cancel, wqlab / Asio"},
    {bytes_row, "wqlab", nullptr, nullptr, 0, "bytes of engine memory per queued work"},
    {trace_event, "wqlab", clock_read, "host", 2.5, "traced event / bare clock_gettime"},
    {trace_event_2, "wqlab", trace_event, "wqlab", 1.3, "traced event, two threads / one"},
};

const char *const columns[] = {"wqlab", "wqlab, traced", "QThreadPool", "Asio", "TBB", "libuv", "host"};

void print_row(const std::string &name, const Table &table, const std::string &what) {
    std::printf("| %s |", name.c_str());
    for (const char *column : columns) {
        const double v = table.median(what, column);
        if (v < 0) std::printf(" |");
        else std::printf(" %.*f |", v < 100 && v != 0 ? 1 : 0, v);
    }
    std::printf("\n");
}

}  // namespace

double Table::median(const std::string &what, const std::string &subject) const {
    const auto row = rounds_.find(what);
    if (row == rounds_.end() || !row->second.contains(subject)) return -1;
    std::vector<double> values = row->second.at(subject);
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

bool Table::print() const {
    std::printf("| CPU time of one, ns |");
    for (const char *column : columns) std::printf(" %s |", column);
    std::printf("\n|---|");
    for (std::size_t i = 0; i < std::size(columns); ++i) std::printf("--:|");
    std::printf("\n");
    for (const char *what : {empty_items, chain, deep_submit, idle_latency, timer_arm, timer_rearm, timer_cancel,
                             trace_event, trace_event_2, clock_read})
        print_row(what, *this, what);
    print_row("submit to start, ns on the clock", *this, std::string(idle_latency) + wall_suffix);
    print_row(bytes_row, *this, bytes_row);

    std::printf("\n| limit | at most | measured | |\n|---|--:|--:|---|\n");
    bool all = true;
    for (const Limit &l : limits) {
        const double by = l.by_what ? median(l.by_what, l.by_subject) : 1, mine = median(l.what, l.subject);
        if (by <= 0 || mine < 0) continue;   // filtered out
        const double value = mine / by;
        const bool holds = value <= l.most;
        all &= holds;
        std::printf("| %s | %.3g | %.3g | %s |\n", l.text, l.most, value, holds ? "holds" : "FAILS");
    }
    return all;
}

}  // namespace wqlab::bench
