// run_lines.h: how the lines of a trace's header begin that say how to make the run again.
#pragma once

namespace wqlab {

inline constexpr char run_line[] = "# wqlab-run: ", source_line[] = "# wqlab-src:", script_line[] = "# wqlab-script: ",
                      choice_line[] = "# wqlab-choice: ";

}  // namespace wqlab
