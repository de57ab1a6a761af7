/* linux/bug.h: WARN and BUG */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_BUG_H
#define WQLAB_LINUX_BUG_H

__noreturn void wqlab_bug(const char *file, int line);
__printf(4, 5) void wqlab_warn(const char *file, int line, const char *func, const char *fmt, ...);
__noreturn __printf(1, 2) void panic(const char *fmt, ...);

#define BUG() wqlab_bug(__FILE__, __LINE__)
#define BUG_ON(cond) do { if (unlikely(cond)) BUG(); } while (0)
#define WARN_ON(cond) \
	({ \
		int __warns = !!(cond); \
		if (unlikely(__warns)) \
			wqlab_warn(__FILE__, __LINE__, __func__, NULL); \
		unlikely(__warns); \
	})
#define WARN(cond, fmt, ...) \
	({ \
		int __warns = !!(cond); \
		if (unlikely(__warns)) \
			wqlab_warn(__FILE__, __LINE__, __func__, fmt, ##__VA_ARGS__); \
		unlikely(__warns); \
	})
#define WARN_ON_ONCE(cond) \
	({ \
		static bool __warned; \
		int __warns = !!(cond); \
		if (unlikely(__warns && !__warned)) { \
			__warned = true; \
			wqlab_warn(__FILE__, __LINE__, __func__, NULL); \
		} \
		unlikely(__warns); \
	})
#define WARN_ONCE(cond, fmt, ...) \
	({ \
		static bool __warned; \
		int __warns = !!(cond); \
		if (unlikely(__warns && !__warned)) { \
			__warned = true; \
			wqlab_warn(__FILE__, __LINE__, __func__, fmt, ##__VA_ARGS__); \
		} \
		unlikely(__warns); \
	})
#define BUILD_BUG_ON(cond) _Static_assert(!(cond), "BUILD_BUG_ON failed: " #cond)
#define BUILD_BUG_ON_MSG(cond, msg) _Static_assert(!(cond), msg)
#undef static_assert
#define static_assert(expr, ...) _Static_assert(expr, "" #expr)

#endif
