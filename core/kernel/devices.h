// devices.h: files, devices and what stands beside them, at boot and shutdown.
#pragma once

namespace wqlab {

void devices_boot();
void devices_shutdown();

}  // namespace wqlab
