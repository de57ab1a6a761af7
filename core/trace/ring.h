// ring.h: one writer, one reader. The writer is the holder of a CPU's baton; interrupts that come on top of it may
// write between its reserve() and its commit(): the reader sees nothing until the outermost has committed.
#pragma once
#include <atomic>
#include <cstddef>
#include <memory>

#include "trace/record.h"

namespace wqlab::trace {

class Ring {
  public:
    // bytes: a power of two.
    explicit Ring(std::size_t bytes);

    // --- the writer
    // begin, end: around everything else; they nest.
    void begin();
    void end();
    // reserve: room for a record, or null when there is not enough. The record is published by the outermost end().
    Record *reserve(std::size_t size);

    // --- the reader
    // front: the oldest published record, or null. pop: done with it.
    const Record *front();
    void pop();
    // busy: the writer is between begin() and end(). Once it was false after the reader took a time t, every record
    // that is not yet published has a time after t.
    bool busy() const { return busy_.load(std::memory_order_seq_cst); }

    std::atomic<std::uint64_t> lost{0};   // written by the writer: dropped and not yet told

  private:
    std::size_t size_;
    std::unique_ptr<std::byte[]> memory_;
    alignas(64) std::uint64_t reserved_ = 0;   // the writer's
    int depth_ = 0;
    std::atomic<bool> busy_{false};
    std::atomic<std::uint64_t> published_{0};
    alignas(64) std::atomic<std::uint64_t> consumed_{0};

    std::byte *at(std::uint64_t position) { return memory_.get() + (position & (size_ - 1)); }
};

}  // namespace wqlab::trace
