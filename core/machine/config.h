// config.h: what a machine is told once, when it boots.
#pragma once
#include <cstdint>

namespace wqlab::machine {

class Chooser;

enum class Mode { stepped, parallel };

// Carrier: what carries a task in stepped mode. The parallel machine always uses threads.
enum class Carrier { fiber, thread };

inline constexpr int max_cpus = 64;

struct Config {
    int cpus = 4;
    Mode mode = Mode::stepped;
    Carrier carrier = Carrier::fiber;
    Chooser *chooser = nullptr;              // stepped: who moves next; null is fixed order. Not owned.
    std::uint64_t step_limit = 20'000'000;   // stepped: points until run() gives up
    bool trace_pc_is_choice = false;         // stepped: may the chooser act at the compiler's points
};

}  // namespace wqlab::machine
