#include "runner/oops.h"

#include <atomic>
#include <csignal>
#include <cstdarg>
#include <cstring>

#include "kernel/printk.h"
#include "kernel/slab.h"
#include "kernel/warn.h"
#include "kernel/version.h"
#include "machine/arena.h"
#include "machine/machine.h"
#include "runner/call.h"
#include "runner/engine_symbol.h"
#include "runner/module.h"
#include "runner/notes.h"
#include "runner/place.h"
#include "trace/address.h"
#include "trace/emit.h"

namespace wqlab::runner {

namespace {

std::atomic<int> count{0};
std::atomic<int> warns{0};
std::atomic<bool> stands_still{false};

constexpr std::uint64_t null_reach = 4096;
// version: as reports have it, with UTS_RELEASE of include/linux/version.h.
const char *version() {
    return booted_version() < kernel_version(2, 6, 20)   ? "2.6.18-wqlab #1"
           : booted_version() < kernel_version(2, 6, 36) ? "2.6.35-wqlab #1"
                                                         : "6.1.0-wqlab #1";
}
enum : std::uint64_t { fault_present = 1, fault_write = 2, fault_fetch = 16 };

const void *pointer(std::uint64_t address) { return reinterpret_cast<const void *>(address); }

// where: "fn+0x1/0x20 [module] (file.c:12)"; "" for code that has no name to show.
std::string where(const void *address, bool is_return) {
    const void *in = is_return ? static_cast<const char *>(address) - 1 : address;
    std::string text = module_function(address, is_return);
    if (text.empty()) return engine_function(address);
    const std::string place = place_text(place_of(in));
    if (!place.empty()) text += " (" + place + ')';
    return text;
}

// blame: the module's line at which it went wrong: where it runs, or its call into the kernel.
Place blame(const Task *me, const Fault &f) {
    if (loaded_module(pointer(f.ip))) return place_of(pointer(f.ip));
    const auto *notes = static_cast<const Notes *>(me->runner);
    if (notes && notes->call) return call_place(notes->call->site);
    for (int i = 0; i < f.frames.count; ++i)
        if (loaded_module(pointer(f.frames.at[i]))) return call_place(pointer(f.frames.at[i]));
    return {};
}

[[noreturn]] void stand_still() {
    stands_still = true;
    machine::stop();
    for (;;) machine::delay(1'000'000'000);
}

[[noreturn]] void panic(const char *why) {
    printk("\0010Kernel panic - not syncing: %s\n", why);
    stand_still();
}

void print_head(const Task *me) {
    printk("\0010CPU: %d PID: %d Comm: %s Tainted: G           O       %s\n", me->cpu->id, me->pid, me->comm,
           version());
}

void print_place(const Task *me, const Fault &f, Place place) {
    const std::uint64_t ip = f.ip;
    const auto *notes = static_cast<const Notes *>(me->runner);
    const CallFrame *call = notes && !loaded_module(pointer(ip)) ? notes->call : nullptr;
    std::string at = ip ? where(pointer(ip), false) : std::string();
    if (at.empty() && call) at = call->function;
    if (at.empty() && f.overflow && f.frames.count) at = where(pointer(f.frames.at[0]), true);
    if (!at.empty()) printk("\0010RIP: 0010:%s\n", at.c_str());
    else printk("\0010RIP: 0010:0x%lx\n", kernel_address(ip));
    if (call) printk("\0010in %s, called at %s\n", call->function, place_text(place).c_str());
}

void print_trace(const Frames &f, int from = 0) {
    printk("\0010Call Trace:\n");
    printk("\0010 <TASK>\n");
    std::string last;
    int again = 0;
    auto end_repeats = [&] {
        if (again) printk("\0010 ... and %d times more\n", again);
        again = 0;
    };
    for (int i = from; i < f.count; ++i) {
        if (i == Frames::inner && f.left_out && last == where(pointer(f.at[i]), true)) again += f.left_out;
        const std::string at = where(pointer(f.at[i]), true);
        if (at.empty()) continue;
        if (at == last) {
            ++again;
            continue;
        }
        end_repeats();
        printk("\0010 %s\n", at.c_str());
        last = at;
    }
    end_repeats();
    printk("\0010 </TASK>\n");
}

// print_memory: what is known of the memory that was touched.
void print_memory(std::uint64_t address, const char *what) {
    if (what) {
        printk("\0010That is %s.\n", what);
        return;
    }
    if (const Module *m = loaded_module(pointer(address))) {
        if (m->gone) printk("\0010That is memory of module %s, which rmmod has removed.\n", m->name.c_str());
        return;
    }
    if (address - heap_arena.base >= heap_arena.size) return;
    const SlabObject o = slab_find(pointer(address));
    if (!o.size) {
        printk("\0010That is no memory that kmalloc has handed out.\n");
        return;
    }
    const auto offset = static_cast<long>(address - reinterpret_cast<std::uint64_t>(o.addr));
    printk("\0010That is %ld bytes into %zu bytes of kmalloc'd memory%s.\n", offset, o.size,
           o.freed ? ", which were given back with kfree" : "");
    if (const std::string at = where(o.call_site, true); !at.empty()) printk("\0010 allocated by %s\n", at.c_str());
    if (o.freed && o.free_site)
        if (const std::string at = where(o.free_site, true); !at.empty()) printk("\0010 freed by %s\n", at.c_str());
}

void print_page_fault(const Fault &f) {
    const std::uint64_t shown = kernel_address(f.address);
    if (f.address < null_reach) printk("\0011BUG: kernel NULL pointer dereference, address: %016lx\n", shown);
    else printk("\0011BUG: unable to handle page fault for address: %016lx\n", shown);
    printk("\0011#PF: supervisor %s in kernel mode\n",
           f.error & fault_fetch ? "instruction fetch" : f.error & fault_write ? "write access" : "read access");
    printk("\0011#PF: error_code(0x%04lx) - %s\n", f.error & ~4ul,
           f.error & fault_present ? "permissions violation" : "not-present page");
    printk("\0010Oops: %04lx [#%d] PREEMPT SMP\n", f.error & ~4ul, count.load());
}

void print_cause(const Task *me, const Fault &f) {
    if (f.overflow) {
        printk("\0010BUG: TASK stack guard page was hit at %016lx (stack is %016lx..%016lx)\n",
               kernel_address(f.address), kernel_address(reinterpret_cast<std::uint64_t>(me->stack)),
               kernel_address(reinterpret_cast<std::uint64_t>(me->stack) + me->stack_size - 1));
        printk("\0010stack guard page: 0000 [#%d] PREEMPT SMP\n", count.load());
        return;
    }
    switch (f.signal) {
    case SIGFPE:
        printk("\0010divide error: 0000 [#%d] PREEMPT SMP\n", count.load());
        break;
    case SIGILL:
        printk("\0010invalid opcode: 0000 [#%d] PREEMPT SMP\n", count.load());
        break;
    case SIGSYS:
        printk("\0010BUG: system call %d from kernel code: there is no kernel below the kernel [#%d]\n",
               f.system_call, count.load());
        break;
    case SIGSEGV:
        if (f.code == SI_KERNEL) {
            printk("\0010general protection fault, probably for a non-canonical address: 0000 [#%d] PREEMPT SMP\n",
                   count.load());
            break;
        }
        [[fallthrough]];
    default:
        print_page_fault(f);
        break;
    }
}

// die: the end of the task that did it.
[[noreturn]] void die(Task *me) {
    printk("\0014---[ end trace 0000000000000000 ]---\n");
    if (in_interrupt() || me->kind == TaskKind::idle) panic("Fatal exception in interrupt");
    if (me->irqs_off) printk("\0016note: %s[%d] exited with irqs disabled\n", me->comm, me->pid);
    if (me->preempt_count)
        printk("\0016note: %s[%d] exited with preempt_count %d\n", me->comm, me->pid, me->preempt_count);
    me->irqs_off = false;
    me->preempt_count = 0;
    me->oopsed = true;
    constexpr int killed = 9;   // SIGKILL, as a shell would say
    task_exit(killed);
}

// frames_here: the return addresses above a frame pointer of the current task.
Frames frames_here(const void *fp) {
    const Task *me = current_task();
    const auto low = reinterpret_cast<std::uint64_t>(me->stack);
    Frames f;
    f.walk(reinterpret_cast<std::uint64_t>(fp), low, low + me->stack_size);
    return f;
}

}  // namespace

[[noreturn, gnu::noinline]] void freed_use(const void *object, const char *what) {
    my_notes().oopses = true;
    Fault f;
    f.signal = SIGSEGV;
    f.address = reinterpret_cast<std::uint64_t>(object);
    f.what = what;
    const Frames here = frames_here(__builtin_frame_address(0));   // freed_object_used, who called it, and so on
    f.ip = here.at[1];
    for (int i = 2; i < here.count; ++i) f.frames.add(here.at[i]);
    oops_fault(&f);
}

[[noreturn, gnu::noinline]] void bug(const char *file, int line) {
    Task *me = current_task();
    my_notes().oopses = true;
    ++count;
    const auto site = reinterpret_cast<std::uint64_t>(__builtin_return_address(0));
    printk("\0010------------[ cut here ]------------\n");
    printk("\0010kernel BUG at %s:%d!\n", file, line);
    printk("\0010invalid opcode: 0000 [#%d] PREEMPT SMP\n", count.load());
    print_head(me);
    const std::string at = where(pointer(site), true);
    const CallFrame *call = loaded_module(pointer(site)) ? nullptr : my_notes().call;
    printk("\0010RIP: 0010:%s\n", at.empty() && call ? call->function : at.c_str());
    if (call) printk("\0010in %s, called at %s\n", call->function, place_text(call_place(call->site)).c_str());
    print_trace(frames_here(__builtin_frame_address(0)), 1);   // the first is where it happened
    // An address of the engine's own code is another one in each build of it.
    trace::emit<Event::wq_oops>("BUG", me->pid, loaded_module(pointer(site)) ? pointer(site) : nullptr, file, line);
    die(me);
}

[[gnu::noinline]] void dump_stack() {
    const Task *me = current_task();
    printk("\0010CPU: %d PID: %d Comm: %s Tainted: G           O       %s\n", me->cpu->id, me->pid, me->comm,
           version());
    print_trace(frames_here(__builtin_frame_address(0)));
}

[[noreturn, gnu::noinline]] void module_panic(const char *fmt, ...) {
    char text[256];
    va_list args;
    va_start(args, fmt);
    kformat(text, sizeof text, fmt, args);
    va_end(args);
    ++count;
    panic(text);
}

[[gnu::noinline]] void module_warn(const char *file, int line, const char *func, const char *fmt, ...) {
    CallScope scope("WARN", __builtin_return_address(0));
    ++warns;
    const std::string at = module_function(__builtin_return_address(0), true);
    if (!at.empty()) func = at.c_str();
    if (!fmt) {
        warn_report(file, line, func);
        return;
    }
    char text[256];
    va_list args;
    va_start(args, fmt);
    kformat(text, sizeof text, fmt, args);
    va_end(args);
    if (const std::size_t n = std::strlen(text); n && text[n - 1] == '\n') text[n - 1] = 0;
    warn_report(file, line, func, text);
}

int warn_count() { return warns; }
int oops_count() { return count; }
bool panicked() { return stands_still; }
void oops_reset() {
    count = 0;
    warns = 0;
    stands_still = false;
}

void oops_fault(const Fault *fault) {
    Task *me = current_task();
    const Fault f = *fault;
    ++count;
    const Place place = blame(me, f);
    print_cause(me, f);
    print_head(me);
    print_place(me, f, place);
    if (f.signal == SIGSEGV || f.signal == SIGBUS) print_memory(f.address, f.what);
    print_trace(f.frames);
    trace::emit<Event::wq_oops>("oops", me->pid, pointer(f.address), place.file, place.line);
    die(me);
}

}  // namespace wqlab::runner
