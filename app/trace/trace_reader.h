// trace_reader.h: a trace file from its bytes: events, and what its comment lines hold.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "state/dump.h"
#include "trace/event_parser.h"
#include "trace/line_splitter.h"
#include "trace/text.h"
#include "trace/trace_event.h"

namespace wqlab {

// BrokenLine: one that is neither a comment nor an event. The rest of the trace is not touched by it.
struct BrokenLine {
    std::uint32_t line = 0;
    const char *why = "";
};

// Choice: a line "# wqlab-choice: STEP CPU TASK POINT" of a run.
struct Choice {
    std::int64_t step = 0;
    int cpu = 0;
    std::string task, point;
};

class TraceReader {
public:
    TraceReader() : parser_(pool_) {}
    TraceReader(const TraceReader &) = delete;

    // expect: so many bytes will come; the events get their memory at once instead of by doubling.
    void expect(std::uint64_t bytes) { expected_ = bytes; }
    // add: bytes, cut anywhere. finish: the last line may lack its newline.
    void add(std::string_view bytes);
    void finish();

    const std::vector<TraceEvent> &events() const { return events_; }
    const std::map<std::string, std::string> &recipe() const { return recipe_; }
    const std::vector<std::string> &source() const { return source_; }
    // script: the control lines of the run's recipe.
    const std::vector<std::string> &script() const { return script_; }
    const std::vector<EngineDump> &dumps() const { return dumps_; }
    const std::vector<Choice> &choices() const { return choices_; }
    // broken: at most 1000 are kept; broken_count counts all.
    const std::vector<BrokenLine> &broken() const { return broken_; }
    int broken_count() const { return broken_count_; }
    std::uint32_t lines() const { return line_; }
    TextPool &pool() { return pool_; }
    const TextPool &pool() const { return pool_; }

private:
    void line(std::string_view text);
    void comment(std::string_view text);

    TextPool pool_;
    EventParser parser_;
    LineSplitter splitter_;
    std::uint32_t line_ = 0;
    bool in_dump_ = false;
    std::uint64_t expected_ = 0, read_ = 0;   // bytes
    std::vector<TraceEvent> events_;
    std::map<std::string, std::string> recipe_;
    std::vector<std::string> source_;
    std::vector<std::string> script_;
    std::vector<EngineDump> dumps_;
    std::vector<Choice> choices_;
    std::vector<BrokenLine> broken_;
    int broken_count_ = 0;
};

}  // namespace wqlab
