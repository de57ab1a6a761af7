// screenshot.h: a picture of the window as a file, without a display.
#pragma once
#include "start/shell.h"

namespace wqlab {

// prepareScreenshot: before the application object is made.
void prepareScreenshot();

// takeScreenshot: when shell has arrived, renders and writes file; ends the application with 0, or
// with 1 and a sentence on standard error.
void takeScreenshot(Shell *shell, const QString &file);

}  // namespace wqlab
