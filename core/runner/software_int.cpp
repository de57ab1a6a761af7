#include "runner/software_int.h"

#include "kernel/irq.h"
#include "kernel/sched.h"
#include "runner/module.h"

#if defined(__x86_64__)

namespace wqlab::runner {

namespace {

constexpr unsigned char int_opcode = 0xcd;
constexpr int instruction_size = 2, first_vector = 0x30, red_zone = 128;

}  // namespace

extern "C" void wqlab_software_int(std::uint64_t vector) {
    software_interrupt(static_cast<int>(vector) - first_vector);
}

// On the task's own stack, below the red zone, lie the vector and the address behind the instruction. Every register is
// as it was when the module goes on: it does not expect a call here.
extern "C" void wqlab_software_int_entry();
asm(R"(
    .text
    .globl wqlab_software_int_entry
    .hidden wqlab_software_int_entry
    .type wqlab_software_int_entry, @function
wqlab_software_int_entry:
    pushfq
    push %rax
    push %rcx
    push %rdx
    push %rsi
    push %rdi
    push %r8
    push %r9
    push %r10
    push %r11
    push %rbx
    push %rbp
    mov 96(%rsp), %rdi
    mov %rsp, %rbp
    sub $512, %rsp
    and $-64, %rsp
    fxsave64 (%rsp)
    cld
    call wqlab_software_int
    fxrstor64 (%rsp)
    mov %rbp, %rsp
    pop %rbp
    pop %rbx
    pop %r11
    pop %r10
    pop %r9
    pop %r8
    pop %rdi
    pop %rsi
    pop %rdx
    pop %rcx
    pop %rax
    popfq
    lea 8(%rsp), %rsp
    ret $128
    .size wqlab_software_int_entry, .-wqlab_software_int_entry
)");

bool software_int(ucontext_t *c) {
    auto *code = reinterpret_cast<const unsigned char *>(c->uc_mcontext.gregs[REG_RIP]);
    if (!loaded_module(code) || loaded_module(code)->gone || code[0] != int_opcode ||
        code[1] < first_vector)
        return false;
    auto *stack = reinterpret_cast<std::uint64_t *>(c->uc_mcontext.gregs[REG_RSP] - red_zone);
    *--stack = reinterpret_cast<std::uint64_t>(code + instruction_size);
    *--stack = code[1];
    c->uc_mcontext.gregs[REG_RSP] = reinterpret_cast<greg_t>(stack);
    c->uc_mcontext.gregs[REG_RIP] = reinterpret_cast<greg_t>(&wqlab_software_int_entry);
    return true;
}

}  // namespace wqlab::runner

#else

namespace wqlab::runner {

bool software_int(ucontext_t *) { return false; }   // no such instruction

}  // namespace wqlab::runner

#endif
