// layouts.h: what engine and modules share, in the order in which it is needed.
#pragma once
#include "include/wqlab/abi.h"
// after it
#include "include/wqlab/files.h"
// after that
#include "include/wqlab/devices.h"

namespace wqlab {

extern module this_module;   // the module that runs: THIS_MODULE

}  // namespace wqlab
