// irq_work.h: the layout that include/linux/irq_work.h has, too.
#pragma once

namespace wqlab {

struct IrqWork {
    IrqWork *next;
    unsigned flags;   // 1 pending, 2 running
    void (*func)(IrqWork *);
    int cpu;
};

}  // namespace wqlab
