// kfifo.h: rings of records, on the layout of include/linux/kfifo.h: in and out count records for ever.
#pragma once
#include <cstddef>

namespace wqlab {

struct Kfifo {
    unsigned in, out, mask;   // mask: records that fit, less one
    unsigned esize;           // bytes of a record
    char *data;
};

unsigned kfifo_length(const Kfifo *f);
// kfifo_put, kfifo_take: how many records there was room for, or that there were. copy(to, from, bytes) moves them and
// returns how many bytes it could not; take leaves them there when peek is set.
using KfifoCopy = std::size_t (*)(void *to, const void *from, std::size_t n);
unsigned kfifo_put(Kfifo *f, const void *from, unsigned records, KfifoCopy copy, bool &failed);
unsigned kfifo_take(Kfifo *f, void *to, unsigned records, bool peek, KfifoCopy copy, bool &failed);

}  // namespace wqlab
