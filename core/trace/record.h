// record.h: an event as it lies in a ring.
#pragma once
#include <cstddef>
#include <cstdint>

#include "trace/events.h"

namespace wqlab::trace {

// Bits of Record::bits.
inline constexpr std::uint8_t irqs_off_bit = 1, need_resched_bit = 2;

// Record: the head; the fields follow in the pattern's order, each an int64, or a string as its uint32 length and bytes.
// size counts head, fields and padding; all records begin at a multiple of 8.
struct Record {
    std::uint32_t size;
    Event event;
    std::uint8_t cpu;
    std::uint8_t bits;
    std::int32_t pid;
    std::int32_t preempt_count;
    std::uint64_t time;   // ns of the machine's clock
    char comm[16];        // not terminated when 16 long

    const std::byte *fields() const { return reinterpret_cast<const std::byte *>(this + 1); }
};
static_assert(sizeof(Record) % 8 == 0);

// padding: a record with this event fills the end of the ring's memory.
inline constexpr Event padding = Event::count;

}  // namespace wqlab::trace
