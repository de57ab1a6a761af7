/* linux/signal.h: signals */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SIGNAL_H
#define WQLAB_LINUX_SIGNAL_H

#define SIGHUP 1
#define SIGINT 2
#define SIGQUIT 3
#define SIGILL 4
#define SIGTRAP 5
#define SIGABRT 6
#define SIGBUS 7
#define SIGFPE 8
#define SIGKILL 9
#define SIGUSR1 10
#define SIGSEGV 11
#define SIGUSR2 12
#define SIGPIPE 13
#define SIGALRM 14
#define SIGTERM 15
#define SIGCHLD 17
#define SIGCONT 18
#define SIGSTOP 19
#define SIGIO 29
#define SIGPOLL SIGIO
#define SIGRTMIN 32
#define SI_USER 0
#define SI_KERNEL 0x80
#define SI_QUEUE -1
#define _NSIG_WORDS 1
typedef struct wqlab_sigset sigset_t;
typedef union { int sival_int; void *sival_ptr; } sigval_t;
struct kernel_siginfo { int si_signo, si_errno, si_code, si_int; void *si_ptr; pid_t si_pid; };
#if WQLAB_BEFORE(4, 20, 0)
#define siginfo kernel_siginfo
typedef struct kernel_siginfo siginfo_t;
#endif
#define sigmask(sig) (1UL << ((sig) - 1))
#define SEND_SIG_NOINFO ((struct kernel_siginfo *)0)
#define SEND_SIG_PRIV ((struct kernel_siginfo *)1)
int send_sig(int sig, struct task_struct *task, int priv);
int send_sig_info(int sig, struct kernel_siginfo *info, struct task_struct *task);
int kill_pid(struct pid *pid, int sig, int priv);
void allow_signal(int sig);
void disallow_signal(int sig);
void flush_signals(struct task_struct *task);
struct fasync_struct;
int fasync_helper(int fd, struct file *file, int on, struct fasync_struct **list);
void kill_fasync(struct fasync_struct **list, int sig, int band);
#define POLL_IN 1
#define POLL_OUT 2
static inline void sigemptyset(sigset_t *set) { set->sig[0] = 0; }
static inline void sigfillset(sigset_t *set) { set->sig[0] = ~0UL; }
static inline void sigaddset(sigset_t *set, int sig) { set->sig[0] |= sigmask(sig); }
static inline void sigdelset(sigset_t *set, int sig) { set->sig[0] &= ~sigmask(sig); }
static inline int sigismember(const sigset_t *set, int sig) { return !!(set->sig[0] & sigmask(sig)); }
static inline void siginitset(sigset_t *set, unsigned long mask) { set->sig[0] = mask; }
static inline void siginitsetinv(sigset_t *set, unsigned long mask) { set->sig[0] = ~mask; }

#endif
