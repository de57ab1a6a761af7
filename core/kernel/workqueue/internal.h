// internal.h: the objects of the workqueue. Inside kernel/workqueue/ only.
//
// Which lock guards a field:
//   I:  set before others can see the object, and then read only
//   O:  the worker itself, on its CPU
//   K:  the worker itself, or pool->lock when it is not running
//   L:  pool->lock
//   LN: pool->lock for writing; the pool's own CPU also counts up without it, see concurrency.cpp
//   A:  wq_pool_attach_mutex
//   PL: wq_pool_mutex
//   PR: wq_pool_mutex for writing, RCU for reading
//   PW: wq_pool_mutex and wq->mutex for writing, either for reading
//   PWR: as PW for writing, RCU for reading
//   WQ: wq->mutex
//   WR: wq->mutex and wq_list_lock for writing, either for reading
//   MD: wq_mayday_lock
#pragma once
#include "include/wqlab/abi.h"
#include "kernel/kernel.h"
#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/timer.h"
#include "kernel/wait.h"
#include "kernel/warn.h"
#include "machine/atomic.h"

namespace wqlab {

inline constexpr int NR_STD_WORKER_POOLS = 2;        // normal and highpri
inline constexpr int HIGHPRI_NICE_LEVEL = -20;
inline constexpr int RESCUER_NICE_LEVEL = -20;
inline constexpr int BUSY_WORKER_HASH_ORDER = 6;
inline constexpr int MAX_IDLE_WORKERS_RATIO = 4;     // a quarter of the busy may be idle
inline constexpr unsigned long IDLE_WORKER_TIMEOUT = 300 * HZ;
inline constexpr unsigned long MAYDAY_INITIAL_TIMEOUT = HZ / 100 >= 2 ? HZ / 100 : 2;
inline constexpr unsigned long MAYDAY_INTERVAL = HZ / 10;
inline constexpr unsigned long CREATE_COOLDOWN = HZ;
inline constexpr int WQ_NAME_LEN = 24;
inline constexpr int WORK_NR_COLORS = 1 << WORK_STRUCT_COLOR_BITS;
inline constexpr int max_worker_pools = 4096;
inline constexpr int max_worker_ids = 4096;          // of one pool

// pool->flags
enum : unsigned {
    POOL_MANAGER_ACTIVE = 1 << 0,   // a worker is the manager
    POOL_DISASSOCIATED = 1 << 2,    // its CPU is offline, or it never had one: no concurrency management
};

// worker->flags
enum : unsigned {
    WORKER_DIE = 1 << 1,
    WORKER_IDLE = 1 << 2,
    WORKER_PREP = 1 << 3,           // about to run works, or about to idle
    WORKER_CPU_INTENSIVE = 1 << 6,
    WORKER_UNBOUND = 1 << 7,
    WORKER_REBOUND = 1 << 8,
    WORKER_NOT_RUNNING = WORKER_PREP | WORKER_CPU_INTENSIVE | WORKER_UNBOUND | WORKER_REBOUND,
};

struct worker;
struct pool_workqueue;

// workqueue_attrs: what makes unbound pools different from each other.
struct workqueue_attrs {
    int nice = 0;
    CpuMask cpumask = 0;
    bool no_numa = false;           // no say in which pool; only whether a workqueue has one per node
};

struct worker_pool {
    SpinLock lock;
    int cpu = -1;                                  // I: -1 when unbound
    int node = 0;                                  // I
    int id = -1;                                   // I: its number in work->data
    unsigned flags GUARDED_BY(lock) = 0;           // L
    std::uint64_t watchdog_ts GUARDED_BY(lock) = 0;   // L: lately() when it last made progress
    bool cpu_stall = false;                        // watchdog timer only
    std::atomic<int> nr_running{0};                // LN: workers that run a work and are awake
    list_head worklist GUARDED_BY(lock);           // L
    int nr_workers GUARDED_BY(lock) = 0;           // L: rescuers not counted
    int nr_idle GUARDED_BY(lock) = 0;              // L
    list_head idle_list GUARDED_BY(lock);          // L: last gone idle first
    timer_list idle_timer{};                       // culls idle workers
    timer_list mayday_timer{};                     // calls for rescue while no worker can be made
    list_head busy_hash[1 << BUSY_WORKER_HASH_ORDER];   // L: by work
    worker *manager = nullptr;                     // L
    list_head workers;                             // A: attached, in order of attaching
    completion *detach_completion = nullptr;       // A: when the last has left
    std::uint64_t worker_ids[max_worker_ids / 64] GUARDED_BY(lock) = {};   // L: a bit an id in use
    workqueue_attrs attrs;                         // I
    list_head hash_node;                           // PL: in unbound_pools
    int refcnt = 1;                                // PL: of unbound pools
    list_head node_in_all;                         // PL: in all_pools
};

struct worker {
    list_head entry;                        // L: in idle_list while idle
    list_head hentry;                       // L: in busy_hash while busy
    work_struct *current_work = nullptr;    // L
    work_func_t current_func = nullptr;     // L
    pool_workqueue *current_pwq = nullptr;  // L
    unsigned current_color = 0;             // L
    list_head scheduled;                    // L: works that only this worker may run
    Task *task = nullptr;                   // I
    worker_pool *pool = nullptr;            // A
    list_head node;                         // A: in pool->workers
    unsigned long last_active = 0;          // K: jiffies
    std::atomic<unsigned> flags{0};         // L for writing; its own task reads them without
    int id = -1;                            // I
    int sleeping = 0;                       // O
    char desc[WORKER_DESC_LEN] = "";        // O: for reports
    workqueue_struct *rescue_wq = nullptr;  // I: of a rescuer
};

// pool_workqueue: joins a workqueue and a pool. Its low address bits carry the flags of work->data.
struct alignas(1 << WORK_STRUCT_FLAG_BITS) pool_workqueue {
    worker_pool *pool = nullptr;                       // I
    workqueue_struct *wq = nullptr;                    // I
    int work_color GUARDED_BY(pool->lock) = 0;         // L: of works queued now
    int flush_color GUARDED_BY(pool->lock) = -1;       // L: waited for, -1 none
    int refcnt GUARDED_BY(pool->lock) = 1;             // L
    int nr_in_flight[WORK_NR_COLORS] GUARDED_BY(pool->lock) = {};   // L: queued or running, by colour
    int nr_active GUARDED_BY(pool->lock) = 0;          // L: on the worklist or running, barriers not counted
    int max_active GUARDED_BY(pool->lock) = 0;         // L
    list_head inactive_works GUARDED_BY(pool->lock);   // L: over max_active
    list_head pwqs_node;                               // WR
    list_head mayday_node;                             // MD
    work_struct unbound_release_work{};                // when refcnt is 0
};

// wq_flusher: a task in flush_workqueue; lives on its stack.
struct wq_flusher {
    list_head list;            // WQ
    int flush_color = -1;      // WQ
    completion done{};
    Task *task = nullptr;      // I
};

// The locks that are not in an object.
// WQ_DESTROYED: of the engine: whoever goes on to use the workqueue (the timer of a delayed work) uses freed memory.
inline constexpr unsigned WQ_DESTROYED = 1u << 30;

extern Mutex wq_pool_mutex;          // pools and the list of workqueues
extern Mutex wq_pool_attach_mutex;   // workers coming to and leaving pools
extern SpinLock wq_mayday_lock;      // wq->maydays
extern SpinLock wq_list_lock;        // lists of workqueues and pwqs, for readers that may not sleep
extern list_head workqueues;         // PL and wq_list_lock
extern list_head all_pools;          // PL: every pool, by id
extern list_head unbound_pools;      // PL: unbound pools that may be shared
extern worker_pool *cpu_worker_pools[machine::max_cpus][NR_STD_WORKER_POOLS];   // I
extern bool wq_online;               // workers exist
extern std::atomic<bool> workqueue_freezing;   // PL for writing

}  // namespace wqlab

struct workqueue_struct {
    list_head pwqs;                                        // WR: all its pwqs
    list_head list;                                        // PR: in workqueues
    wqlab::Mutex mutex;
    int work_color GUARDED_BY(mutex) = 0;                  // WQ: of works queued now
    int flush_color GUARDED_BY(mutex) = 0;                 // WQ: the oldest not yet flushed
    wqlab::machine::atomic<int> nr_pwqs_to_flush{0};       // flush in progress
    wqlab::machine::atomic<wqlab::wq_flusher *> first_flusher{nullptr};   // WQ for writing
    list_head flusher_queue GUARDED_BY(mutex);             // WQ: have a colour
    list_head flusher_overflow GUARDED_BY(mutex);          // WQ: found all colours taken
    list_head maydays GUARDED_BY(wqlab::wq_mayday_lock);   // MD: pwqs that call for rescue
    wqlab::worker *rescuer = nullptr;                      // MD
    wqlab::worker *leaving_rescuer = nullptr;              // MD: told to stop, and not yet gone; for the dump
    int nr_drainers GUARDED_BY(mutex) = 0;                 // WQ
    int saved_max_active = 0;                              // WQ
    wqlab::workqueue_attrs unbound_attrs;                  // PW: of unbound workqueues
    wqlab::pool_workqueue *dfl_pwq = nullptr;              // PW: of unbound workqueues
    char name[wqlab::WQ_NAME_LEN] = "";                    // I
    wqlab::machine::atomic<unsigned> flags{0};             // WQ for writing: WQ_*
    bool system = false;                                   // I: made at boot
    wqlab::pool_workqueue *cpu_pwqs[wqlab::machine::max_cpus] = {};              // I: of bound workqueues
    std::atomic<wqlab::pool_workqueue *> numa_pwq_tbl[wqlab::max_nodes] = {};    // PWR: of unbound ones
};
