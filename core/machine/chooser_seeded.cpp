#include "machine/chooser.h"

namespace wqlab::machine {

namespace {
class Seeded : public Chooser {
  public:
    explicit Seeded(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ull + 0x1234567) {}

    int choose(const Choice &c) override {
        // Going on three times of four keeps runs of steps long enough to reach deep states.
        if (c.current_enabled && (next() & 3) != 0) return c.current;
        auto n = next() % static_cast<std::uint64_t>(__builtin_popcountll(c.enabled));
        std::uint64_t rest = c.enabled;
        while (n--) rest &= rest - 1;
        return __builtin_ctzll(rest);
    }

  private:
    // splitmix64
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ull);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};
}  // namespace

std::unique_ptr<Chooser> make_seeded(std::uint64_t seed) { return std::make_unique<Seeded>(seed); }

}  // namespace wqlab::machine
