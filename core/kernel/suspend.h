// suspend.h: suspending the machine, up to where everything stands still, and going on from there. What lies between
// in a real kernel (devices, firmware) is not here: the machine rests with its tasks and freezable workqueues frozen.
#pragma once

namespace wqlab {

// pm_suspend: what `echo freeze > /sys/power/state` does up to the sleep. 0, or -EBUSY when something did not freeze:
// then everything runs on. Sleeps.
int pm_suspend();
// pm_resume: what follows the sleep.
void pm_resume();
// pm_suspended: between the two.
bool pm_suspended();
void suspend_boot();

}  // namespace wqlab
