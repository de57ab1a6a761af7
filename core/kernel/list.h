// list.h: the kernel's doubly linked list, for the engine.
#pragma once
#include <cstddef>

#include "include/wqlab/abi.h"

namespace wqlab {

inline void init_list_head(list_head *h) { h->next = h->prev = h; }
inline bool list_empty(const list_head *h) { return h->next == h; }
inline void list_insert_between(list_head *n, list_head *prev, list_head *next) {
    next->prev = n; n->next = next; n->prev = prev; prev->next = n;
}
inline void list_add(list_head *n, list_head *h) { list_insert_between(n, h, h->next); }
inline void list_add_tail(list_head *n, list_head *h) { list_insert_between(n, h->prev, h); }
inline void list_unlink(list_head *n) { n->next->prev = n->prev; n->prev->next = n->next; }
inline void list_del_init(list_head *n) { list_unlink(n); init_list_head(n); }
inline void list_move_tail(list_head *n, list_head *h) { list_unlink(n); list_add_tail(n, h); }
inline void list_move(list_head *n, list_head *h) { list_unlink(n); list_add(n, h); }
// splice: moves all of `from` behind the tail of `to`; from is empty after.
inline void list_splice_tail_init(list_head *from, list_head *to) {
    if (list_empty(from)) return;
    from->next->prev = to->prev; to->prev->next = from->next;
    from->prev->next = to; to->prev = from->prev;
    init_list_head(from);
}

// entry_of<&T::member>(list_head*): the object that holds the member.
template <auto Member> struct member_of;
template <class T, class M, M T::*Member> struct member_of<Member> {
    static T *get(M *m) {
        alignas(T) static char probe[sizeof(T)];
        auto offset = reinterpret_cast<char *>(&(reinterpret_cast<T *>(probe)->*Member)) - probe;
        return reinterpret_cast<T *>(reinterpret_cast<char *>(m) - offset);
    }
};
template <auto Member, class M> auto entry_of(M *m) { return member_of<Member>::get(m); }

}  // namespace wqlab
