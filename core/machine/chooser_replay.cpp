#include "machine/chooser.h"
#include "machine/hooks.h"
#include "machine/step.h"

namespace wqlab::machine {

namespace {
class Replay : public Chooser {
  public:
    explicit Replay(std::vector<Recorded> choices) : choices_(std::move(choices)), fixed_(make_fixed()) {}

    int choose(const Choice &c) override {
        while (at_ < choices_.size() && choices_[at_].step < c.step) ++at_;
        if (at_ == choices_.size() || choices_[at_].step != c.step) return fixed_->choose(c);
        const Recorded &r = choices_[at_++];
        const std::string found_task = hooks.task_name(cpu(r.took).curr);
        const std::string found_point = point_name(standing_at(r.took));
        const bool anywhere = r.task == "*";   // a choice that nobody has made yet
        if ((c.enabled >> r.took & 1) && (anywhere || (found_task == r.task && found_point == r.point))) return r.took;
        const std::string where = "CPU " + std::to_string(r.took) + " with ";
        step::diverged("diverges at step " + std::to_string(c.step) + ": expected " + where + r.task + " at " + r.point +
                       ", found " + ((c.enabled >> r.took & 1) ? where : "the CPU held back, ") + found_task + " at " +
                       found_point);
        return -1;
    }

  private:
    std::vector<Recorded> choices_;
    std::unique_ptr<Chooser> fixed_;
    std::size_t at_ = 0;
};
}  // namespace

std::unique_ptr<Chooser> make_replay(std::vector<Recorded> choices) {
    return std::make_unique<Replay>(std::move(choices));
}

}  // namespace wqlab::machine
