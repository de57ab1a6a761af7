// devres.h: what goes with a device: given back, the last first, when its driver lets go of it (or its probe fails).
#pragma once
#include <functional>

#include "kernel/layouts.h"

namespace wqlab {

// devres_add: `give_back` runs with the device's driver gone; `key` names it for devres_drop.
void devres_add(device *d, const void *key, std::function<void()> give_back);
// devres_drop: forgets the last one of that key, with or without running it; false when there is none.
bool devres_drop(device *d, const void *key, bool run);
void devres_release_all(device *d);
void devres_boot();

}  // namespace wqlab
