// tsa.h: clang's thread-safety attributes; empty for other compilers.
#pragma once
#if defined(__clang__)
#define WQLAB_TSA(x) __attribute__((x))
#else
#define WQLAB_TSA(x)
#endif
#define CAPABILITY(x) WQLAB_TSA(capability(x))
#define SCOPED_CAPABILITY WQLAB_TSA(scoped_lockable)
#define GUARDED_BY(x) WQLAB_TSA(guarded_by(x))
#define PT_GUARDED_BY(x) WQLAB_TSA(pt_guarded_by(x))
#define REQUIRES(...) WQLAB_TSA(requires_capability(__VA_ARGS__))
#define ACQUIRE(...) WQLAB_TSA(acquire_capability(__VA_ARGS__))
#define TRY_ACQUIRE(...) WQLAB_TSA(try_acquire_capability(__VA_ARGS__))
#define RELEASE(...) WQLAB_TSA(release_capability(__VA_ARGS__))
#define EXCLUDES(...) WQLAB_TSA(locks_excluded(__VA_ARGS__))
#define ASSERT_CAPABILITY(x) WQLAB_TSA(assert_capability(x))
#define RETURN_CAPABILITY(x) WQLAB_TSA(lock_returned(x))
#define NO_THREAD_SAFETY_ANALYSIS WQLAB_TSA(no_thread_safety_analysis)
