#include "machine/chooser.h"

namespace wqlab::machine {

namespace {
class Fixed : public Chooser {
  public:
    int choose(const Choice &c) override {
        if (c.current_enabled) return c.current;
        std::uint64_t above = c.enabled & ~((2ull << c.current) - 1);
        return __builtin_ctzll(above ? above : c.enabled);
    }
};
}  // namespace

std::unique_ptr<Chooser> make_fixed() { return std::make_unique<Fixed>(); }

}  // namespace wqlab::machine
