// wqlab-run: runs one kernel module, and writes what the kernel logs and what can be seen of it.
#include "runner/program.h"

int main(int argc, char **argv) {
    wqlab::runner::Program p;
    p.read_options(argc, argv) && p.read_input() && p.compare() && p.build() && p.load() && p.enter_sandbox() &&
        p.run();
    return p.exit;
}
