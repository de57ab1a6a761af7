#include "machine/chooser.h"
#include "machine/random.h"

namespace wqlab::machine {

namespace {
class Seeded : public Chooser {
  public:
    explicit Seeded(std::uint64_t seed) : random_(seed) {}

    int choose(const Choice &c) override {
        // Going on three times of four keeps runs of steps long enough to reach deep states.
        if (c.current_enabled && (random_.next() & 3) != 0) return c.current;
        auto n = random_.below(static_cast<std::uint64_t>(__builtin_popcountll(c.enabled)));
        std::uint64_t rest = c.enabled;
        while (n--) rest &= rest - 1;
        return __builtin_ctzll(rest);
    }

  private:
    Random random_;
};
}  // namespace

std::unique_ptr<Chooser> make_seeded(std::uint64_t seed) { return std::make_unique<Seeded>(seed); }

}  // namespace wqlab::machine
