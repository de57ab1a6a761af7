// The host side of spinlock_t in the parallel machine.
#include <cerrno>
#include <ctime>

#include <pthread.h>

#include "machine/carrier.h"
#include "machine/parallel.h"

namespace wqlab::machine::parallel {

static_assert(sizeof(pthread_mutex_t) <= sizeof(spinlock_t::host));

static pthread_mutex_t *host_mutex(spinlock_t *l) { return reinterpret_cast<pthread_mutex_t *>(l->host); }

void spin_acquire(spinlock_t *l) {
    if (pthread_mutex_trylock(host_mutex(l)) == 0) return;
    // In slices: the owner may have ended with the machine, and with interrupts on they are taken meanwhile.
    for (;;) {
        timespec t;
        clock_gettime(CLOCK_REALTIME, &t);
        t.tv_nsec += 200'000;
        if (t.tv_nsec >= 1'000'000'000) {
            t.tv_nsec -= 1'000'000'000;
            ++t.tv_sec;
        }
        if (pthread_mutex_timedlock(host_mutex(l), &t) == 0) return;
        if (carriers_dying() && current_context()) carrier_die();
        point(Point::lock, l);
    }
}

bool spin_try(spinlock_t *l) { return pthread_mutex_trylock(host_mutex(l)) == 0; }
void spin_release(spinlock_t *l) { pthread_mutex_unlock(host_mutex(l)); }

}  // namespace wqlab::machine::parallel
