// recorder.h: a chooser that writes down what another one decides.
#pragma once
#include <vector>

#include "machine/chooser.h"

namespace wqlab::runner {

class Recorder : public machine::Chooser {
  public:
    // of: not owned; who decides.
    explicit Recorder(machine::Chooser &of) : of_(of) {}
    int choose(const machine::Choice &choice) override;
    const std::vector<machine::Recorded> &choices() const { return choices_; }

  private:
    machine::Chooser &of_;
    std::vector<machine::Recorded> choices_;
};

}  // namespace wqlab::runner
