#include "machine/fiber.h"

#include <cstdint>
#include <cstring>

namespace wqlab::machine {

#if defined(__x86_64__)
asm(R"(
.text
.globl wqlab_fiber_switch
.type wqlab_fiber_switch, @function
wqlab_fiber_switch:
    pushq %rbp
    pushq %rbx
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    movq %rsp, (%rdi)
    movq %rsi, %rsp
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %rbx
    popq %rbp
    ret
.size wqlab_fiber_switch, .-wqlab_fiber_switch

.type wqlab_fiber_begin, @function
wqlab_fiber_begin:
    xorl %ebp, %ebp
    movq %r12, %rdi
    callq *%rbx
    ud2
.size wqlab_fiber_begin, .-wqlab_fiber_begin
)");
extern "C" void wqlab_fiber_begin();

void *fiber_prepare(std::byte *stack, std::size_t size, void (*entry)(void *), void *arg) {
    auto top = (reinterpret_cast<std::uintptr_t>(stack) + size) & ~std::uintptr_t{15};
    auto *sp = reinterpret_cast<void **>(top - 72);   // leaves the stack aligned where begin calls entry
    // In the order of the pops: r15 r14 r13 r12 rbx rbp, then the return address.
    void *frame[7] = {nullptr, nullptr, nullptr, arg, reinterpret_cast<void *>(entry), nullptr,
                      reinterpret_cast<void *>(&wqlab_fiber_begin)};
    std::memcpy(sp, frame, sizeof frame);
    return sp;
}
#elif defined(__aarch64__)
asm(R"(
.text
.globl wqlab_fiber_switch
.type wqlab_fiber_switch, %function
wqlab_fiber_switch:
    sub sp, sp, #176
    stp x19, x20, [sp, #0]
    stp x21, x22, [sp, #16]
    stp x23, x24, [sp, #32]
    stp x25, x26, [sp, #48]
    stp x27, x28, [sp, #64]
    stp x29, x30, [sp, #80]
    stp d8, d9, [sp, #96]
    stp d10, d11, [sp, #112]
    stp d12, d13, [sp, #128]
    stp d14, d15, [sp, #144]
    mov x9, sp
    str x9, [x0]
    mov sp, x1
    ldp x19, x20, [sp, #0]
    ldp x21, x22, [sp, #16]
    ldp x23, x24, [sp, #32]
    ldp x25, x26, [sp, #48]
    ldp x27, x28, [sp, #64]
    ldp x29, x30, [sp, #80]
    ldp d8, d9, [sp, #96]
    ldp d10, d11, [sp, #112]
    ldp d12, d13, [sp, #128]
    ldp d14, d15, [sp, #144]
    add sp, sp, #176
    ret
.size wqlab_fiber_switch, .-wqlab_fiber_switch

.type wqlab_fiber_begin, %function
wqlab_fiber_begin:
    mov x29, #0
    mov x0, x19
    blr x20
    brk #0
.size wqlab_fiber_begin, .-wqlab_fiber_begin
)");
extern "C" void wqlab_fiber_begin();

void *fiber_prepare(std::byte *stack, std::size_t size, void (*entry)(void *), void *arg) {
    auto top = (reinterpret_cast<std::uintptr_t>(stack) + size) & ~std::uintptr_t{15};
    auto *sp = reinterpret_cast<void **>(top - 176);
    std::memset(sp, 0, 176);
    sp[0] = arg;
    sp[1] = reinterpret_cast<void *>(entry);
    sp[11] = reinterpret_cast<void *>(&wqlab_fiber_begin);   // x30
    return sp;
}
#else
#error "fiber.cpp knows x86-64 and AArch64"
#endif

}  // namespace wqlab::machine
