// sanitizer.h: what the sanitizers must be told about fibers and about the edges of the logical machine.
#pragma once
#include <cstddef>

// WQLAB_TSAN is set by the build, because the files that ThreadSanitizer does not judge must tell it the edges.
#if defined(__SANITIZE_ADDRESS__)
#define WQLAB_ASAN 1
#endif

#ifdef WQLAB_TSAN
extern "C" {
void __tsan_acquire(void *addr);
void __tsan_release(void *addr);
void *__tsan_create_fiber(unsigned flags);
void __tsan_destroy_fiber(void *fiber);
void __tsan_switch_to_fiber(void *fiber, unsigned flags);
void *__tsan_get_current_fiber(void);
void AnnotateIgnoreReadsBegin(const char *file, int line);
void AnnotateIgnoreReadsEnd(const char *file, int line);
void AnnotateIgnoreWritesBegin(const char *file, int line);
void AnnotateIgnoreWritesEnd(const char *file, int line);
void AnnotateIgnoreReadsBegin(const char *file, int line);
void AnnotateIgnoreReadsEnd(const char *file, int line);
void AnnotateIgnoreWritesBegin(const char *file, int line);
void AnnotateIgnoreWritesEnd(const char *file, int line);
void AnnotateIgnoreSyncBegin(const char *file, int line);
void AnnotateIgnoreSyncEnd(const char *file, int line);
}
#endif
#ifdef WQLAB_ASAN
extern "C" {
void __sanitizer_start_switch_fiber(void **fake_stack_save, const void *bottom, size_t size);
void __sanitizer_finish_switch_fiber(void *fake_stack_save, const void **bottom_old, size_t *size_old);
void __asan_unpoison_memory_region(void const volatile *addr, size_t size);
}
#endif

namespace wqlab::machine {
// edge_release, edge_acquire: what was done before the one is seen after the other, on the same object.
inline void edge_release([[maybe_unused]] const void *obj) {
#ifdef WQLAB_TSAN
    __tsan_release(const_cast<void *>(obj));
#endif
}
inline void edge_acquire([[maybe_unused]] const void *obj) {
#ifdef WQLAB_TSAN
    __tsan_acquire(const_cast<void *>(obj));
#endif
}

// Unseen: what this scope does is below the logical machine (the chooser, the trace, the log): ThreadSanitizer neither judges its
// accesses nor takes its locks for an order between tasks, so that tracing hides no race. No switch may lie inside.
class Unseen {
  public:
#ifdef WQLAB_TSAN
    Unseen() {
        AnnotateIgnoreReadsBegin(__FILE__, __LINE__);
        AnnotateIgnoreWritesBegin(__FILE__, __LINE__);
        AnnotateIgnoreSyncBegin(__FILE__, __LINE__);
    }
    ~Unseen() {
        AnnotateIgnoreSyncEnd(__FILE__, __LINE__);
        AnnotateIgnoreWritesEnd(__FILE__, __LINE__);
        AnnotateIgnoreReadsEnd(__FILE__, __LINE__);
    }
#else
    Unseen() {}
    ~Unseen() {}
#endif
    Unseen(const Unseen &) = delete;
    Unseen &operator=(const Unseen &) = delete;
};

}  // namespace wqlab::machine
