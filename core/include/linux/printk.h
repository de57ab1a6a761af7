/* linux/printk.h: the kernel log */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_PRINTK_H
#define WQLAB_LINUX_PRINTK_H

#include <linux/kern_levels.h>

__printf(1, 2) int printk(const char *fmt, ...);
__printf(1, 0) int vprintk(const char *fmt, __builtin_va_list args);
#define _printk printk
/* wqlab_ratelimit: a state is one per place; true when a message may be printed now (10 in 5 s). */
struct wqlab_ratelimit { unsigned long begin; int printed; };
bool wqlab_ratelimit(struct wqlab_ratelimit *state);
void dump_stack(void);
#define printk_ratelimit() ({ static struct wqlab_ratelimit __state; wqlab_ratelimit(&__state); })
#define no_printk(fmt, ...) ({ if (0) printk(fmt, ##__VA_ARGS__); 0; })

#ifndef pr_fmt
#define pr_fmt(fmt) fmt
#endif
#define pr_emerg(fmt, ...) printk(KERN_EMERG pr_fmt(fmt), ##__VA_ARGS__)
#define pr_alert(fmt, ...) printk(KERN_ALERT pr_fmt(fmt), ##__VA_ARGS__)
#define pr_crit(fmt, ...) printk(KERN_CRIT pr_fmt(fmt), ##__VA_ARGS__)
#define pr_err(fmt, ...) printk(KERN_ERR pr_fmt(fmt), ##__VA_ARGS__)
#define pr_warn(fmt, ...) printk(KERN_WARNING pr_fmt(fmt), ##__VA_ARGS__)
#define pr_notice(fmt, ...) printk(KERN_NOTICE pr_fmt(fmt), ##__VA_ARGS__)
#define pr_info(fmt, ...) printk(KERN_INFO pr_fmt(fmt), ##__VA_ARGS__)
#define pr_cont(fmt, ...) printk(KERN_CONT fmt, ##__VA_ARGS__)
#ifdef DEBUG
#define pr_debug(fmt, ...) printk(KERN_DEBUG pr_fmt(fmt), ##__VA_ARGS__)
#else
#define pr_debug(fmt, ...) no_printk(KERN_DEBUG pr_fmt(fmt), ##__VA_ARGS__)
#endif
#define pr_devel(fmt, ...) pr_debug(fmt, ##__VA_ARGS__)

#define WQLAB_ONCE(call) ({ static bool __done; if (!__done) { __done = true; call; } 0; })
#define WQLAB_LIMITED(call) ({ if (printk_ratelimit()) call; 0; })
#define printk_once(fmt, ...) WQLAB_ONCE(printk(fmt, ##__VA_ARGS__))
#define pr_err_once(fmt, ...) WQLAB_ONCE(pr_err(fmt, ##__VA_ARGS__))
#define pr_warn_once(fmt, ...) WQLAB_ONCE(pr_warn(fmt, ##__VA_ARGS__))
#define pr_info_once(fmt, ...) WQLAB_ONCE(pr_info(fmt, ##__VA_ARGS__))
#define printk_ratelimited(fmt, ...) WQLAB_LIMITED(printk(fmt, ##__VA_ARGS__))
#define pr_err_ratelimited(fmt, ...) WQLAB_LIMITED(pr_err(fmt, ##__VA_ARGS__))
#define pr_warn_ratelimited(fmt, ...) WQLAB_LIMITED(pr_warn(fmt, ##__VA_ARGS__))
#define pr_info_ratelimited(fmt, ...) WQLAB_LIMITED(pr_info(fmt, ##__VA_ARGS__))
#define trace_printk(fmt, ...) printk(KERN_DEBUG fmt, ##__VA_ARGS__)
#define pr_emerg_ratelimited(fmt, ...) WQLAB_LIMITED(pr_emerg(fmt, ##__VA_ARGS__))
#define pr_alert_ratelimited(fmt, ...) WQLAB_LIMITED(pr_alert(fmt, ##__VA_ARGS__))
#define pr_notice_ratelimited(fmt, ...) WQLAB_LIMITED(pr_notice(fmt, ##__VA_ARGS__))
#define pr_debug_ratelimited(fmt, ...) WQLAB_LIMITED(pr_debug(fmt, ##__VA_ARGS__))
#define pr_notice_once(fmt, ...) WQLAB_ONCE(pr_notice(fmt, ##__VA_ARGS__))
#define printk_deferred(fmt, ...) printk(fmt, ##__VA_ARGS__)
#define trace_puts(text) trace_printk("%s", text)
#if WQLAB_BEFORE(5, 6, 0)
#define pr_warning(fmt, ...) pr_warn(fmt, ##__VA_ARGS__)
#endif

#endif
