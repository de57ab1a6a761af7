// atomic.h: std::atomic with a point before each access that others can see, so
// that no interleaving is hidden from the stepped machine.
#pragma once
#include <atomic>

#include "machine/point.h"

namespace wqlab::machine {

template <class T>
class atomic {
  public:
    constexpr atomic(T v = T{}) : v_(v) {}
    T load() const { point(Point::atomic, this); return v_.load(); }
    void store(T v) { point(Point::atomic, this); v_.store(v); }
    T exchange(T v) { point(Point::atomic, this); return v_.exchange(v); }
    bool compare_exchange(T &expected, T v) { point(Point::atomic, this); return v_.compare_exchange_strong(expected, v); }
    T fetch_add(T v) { point(Point::atomic, this); return v_.fetch_add(v); }
    T fetch_sub(T v) { point(Point::atomic, this); return v_.fetch_sub(v); }
    T fetch_or(T v) { point(Point::atomic, this); return v_.fetch_or(v); }
    T fetch_and(T v) { point(Point::atomic, this); return v_.fetch_and(v); }
    // peek: a read for traces, dumps and assertions; no point.
    T peek() const { return v_.load(std::memory_order_relaxed); }
    // poke: a write by who has passed a point already, so that nobody can look between that point and it.
    void poke(T v) { v_.store(v); }

  private:
    std::atomic<T> v_;
};

// atomic_ref: the same for a plain field of a layout shared with modules.
template <class T>
class atomic_ref {
  public:
    explicit atomic_ref(T &v) : v_(v) {}
    T load() const { point(Point::atomic); return v_.load(); }
    void store(T v, std::memory_order order = std::memory_order_seq_cst) const { point(Point::atomic); v_.store(v, order); }
    T exchange(T v) const { point(Point::atomic); return v_.exchange(v); }
    bool compare_exchange(T &expected, T v) const { point(Point::atomic); return v_.compare_exchange_strong(expected, v); }
    T fetch_add(T v) const { point(Point::atomic); return v_.fetch_add(v); }
    T fetch_or(T v) const { point(Point::atomic); return v_.fetch_or(v); }
    T fetch_and(T v) const { point(Point::atomic); return v_.fetch_and(v); }
    T peek() const { return v_.load(std::memory_order_relaxed); }

  private:
    std::atomic_ref<T> v_;
};

}  // namespace wqlab::machine
