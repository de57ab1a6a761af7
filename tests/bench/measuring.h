// measuring.h: clocks, and what a subject's file needs to count its items.
#pragma once
#include <algorithm>
#include <atomic>
#include <cstdint>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <ctime>

namespace wqlab::bench {

inline double clock_ns(clockid_t clock) {
    timespec t;
    clock_gettime(clock, &t);
    return static_cast<double>(t.tv_sec) * 1e9 + static_cast<double>(t.tv_nsec);
}

// Stopwatch: CPU time of the process since it was made.
class Stopwatch {
  public:
    double ns() const { return clock_ns(CLOCK_PROCESS_CPUTIME_ID) - begin_; }

  private:
    double begin_ = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
};

// expect: stops the measurement when the subject did not do what it was asked.
inline void expect(const char *what, long wanted, long got) {
    if (wanted != got)
        throw std::runtime_error(std::string(what) + ": " + std::to_string(wanted) + " wanted, " + std::to_string(got));
}

// delays: how far in the future each of n timers lies, 1 to 10,000 s, the same for every subject.
inline std::vector<int> delays(long n, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> ms(1'000, 10'000'000);
    std::vector<int> all(static_cast<std::size_t>(n));
    std::generate(all.begin(), all.end(), [&] { return ms(random); });
    return all;
}

// resident_bytes: memory of this process that is in RAM.
double resident_bytes();

}  // namespace wqlab::bench
