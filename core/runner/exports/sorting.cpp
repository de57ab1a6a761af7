// Exports of linux/sort.h, bsearch.h, list_sort.h, and strnstr.
#include <algorithm>
#include <cstring>
#include <vector>

#include "kernel/list.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

using Compare = int (*)(const void *, const void *);

// sift: of a heap with the largest on top, the element at `at` down to where it belongs.
template <class Swap>
void sift(char *base, std::size_t at, std::size_t n, std::size_t size, Compare compare, Swap swap) {
    for (std::size_t child = 2 * at + 1; child < n; child = 2 * at + 1) {
        if (child + 1 < n && compare(base + child * size, base + (child + 1) * size) < 0) ++child;
        if (compare(base + at * size, base + child * size) >= 0) return;
        swap(base + at * size, base + child * size);
        at = child;
    }
}
void sort_array(void *array, std::size_t n, std::size_t size, Compare compare, void (*own_swap)(void *, void *, int)) {
    auto *base = static_cast<char *>(array);
    const auto swap = [&](char *a, char *b) {
        if (own_swap) own_swap(a, b, static_cast<int>(size));
        else std::swap_ranges(a, a + size, b);
    };
    for (std::size_t at = n / 2; at-- > 0;) sift(base, at, n, size, compare, swap);
    for (std::size_t end = n; end-- > 1;) {
        swap(base, base + end * size);
        sift(base, 0, end, size, compare, swap);
    }
}
void *search(const void *key, const void *array, std::size_t n, std::size_t size, Compare compare) {
    const auto *base = static_cast<const char *>(array);
    while (n) {
        const char *middle = base + n / 2 * size;
        const int order = compare(key, middle);
        if (order == 0) return const_cast<char *>(middle);
        if (order > 0) {
            base = middle + size;
            --n;
        }
        n /= 2;
    }
    return nullptr;
}
void sort_list(void *priv, list_head *head, int (*compare)(void *, const list_head *, const list_head *)) {
    std::vector<list_head *> all;
    for (list_head *at = head->next; at != head; at = at->next) all.push_back(at);
    std::ranges::stable_sort(all, [&](list_head *a, list_head *b) { return compare(priv, a, b) < 0; });
    init_list_head(head);
    for (list_head *entry : all) list_add_tail(entry, head);
}
char *find_within(const char *s, const char *what, std::size_t n) {
    const std::size_t length = std::strlen(what);
    n = strnlen(s, n);
    for (; n >= length; --n, ++s)
        if (std::memcmp(s, what, length) == 0) return const_cast<char *>(s);
    return nullptr;
}

const Export table[] = {
    QUIET(sort, sort_array),
    QUIET(bsearch, search),
    QUIET(list_sort, sort_list),
    QUIET(strnstr, find_within),
};

}  // namespace

std::span<const Export> sorting_exports() { return table; }

}  // namespace wqlab::runner
