#include "kernel/kfifo.h"

#include <algorithm>

#include "machine/atomic.h"

namespace wqlab {

namespace {

machine::atomic_ref<unsigned> in_of(Kfifo *f) { return machine::atomic_ref<unsigned>(f->in); }
machine::atomic_ref<unsigned> out_of(Kfifo *f) { return machine::atomic_ref<unsigned>(f->out); }

// in_two: a stretch of the ring that wraps is moved in two parts.
template <class Move>
bool in_two(const Kfifo *f, unsigned at, unsigned records, Move move) {
    const unsigned first = std::min(records, f->mask + 1 - (at & f->mask));
    return move((at & f->mask) * f->esize, 0u, first * f->esize) &&
           (first == records || move(0u, first * f->esize, (records - first) * f->esize));
}

}  // namespace

unsigned kfifo_length(const Kfifo *f) {
    auto *x = const_cast<Kfifo *>(f);
    return in_of(x).load() - out_of(x).load();
}

unsigned kfifo_put(Kfifo *f, const void *from, unsigned records, KfifoCopy copy, bool &failed) {
    if (!f->data) return 0;
    const unsigned in = f->in;
    records = std::min(records, f->mask + 1 - (in - out_of(f).load()));
    failed = !in_two(f, in, records, [&](unsigned ring, unsigned flat, unsigned n) {
        return !n || copy(f->data + ring, static_cast<const char *>(from) + flat, n) == 0;
    });
    if (failed) return 0;
    in_of(f).store(in + records);   // the records are there before the reader can count them
    return records;
}

unsigned kfifo_take(Kfifo *f, void *to, unsigned records, bool peek, KfifoCopy copy, bool &failed) {
    if (!f->data) return 0;
    const unsigned out = f->out;
    records = std::min(records, in_of(f).load() - out);
    failed = !in_two(f, out, records, [&](unsigned ring, unsigned flat, unsigned n) {
        return !n || copy(static_cast<char *>(to) + flat, f->data + ring, n) == 0;
    });
    if (failed) return 0;
    if (!peek) out_of(f).store(out + records);
    return records;
}

}  // namespace wqlab
