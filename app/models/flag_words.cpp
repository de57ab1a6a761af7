#include "models/flag_words.h"

#include <QCoreApplication>

#include "state/machine_state.h"

namespace wqlab {

namespace {

struct FlagWords {
    Q_DECLARE_TR_FUNCTIONS(flags)
};

}  // namespace

const QVector<FlagWord> &flagWords() {
    static const QVector<FlagWord> words{
        {FlagWord::Workqueue, 1 << 1, "WQ_UNBOUND",
         QT_TRANSLATE_NOOP("flags",
             "Its works go to pools that belong to no CPU; the scheduler places their workers.")},
        {FlagWord::Workqueue, 1 << 2, "WQ_FREEZABLE",
         QT_TRANSLATE_NOOP("flags",
             "During suspend its works become inactive instead of starting; what runs is waited for.")},
        {FlagWord::Workqueue, 1 << 3, "WQ_MEM_RECLAIM",
         QT_TRANSLATE_NOOP("flags",
             "It has a rescuer, a worker made in advance for the time when no other can be made.")},
        {FlagWord::Workqueue, 1 << 4, "WQ_HIGHPRI",
         QT_TRANSLATE_NOOP("flags", "Its works go to the CPU's second pool, whose workers have nice -20.")},
        {FlagWord::Workqueue, 1 << 5, "WQ_CPU_INTENSIVE",
         QT_TRANSLATE_NOOP("flags",
             "While its work runs, the worker is not counted in nr_running: the pool starts the next.")},
        {FlagWord::Workqueue, 1 << 6, "WQ_SYSFS",
         QT_TRANSLATE_NOOP("flags", "Its attributes can be read and set below /sys/devices/virtual/workqueue.")},
        {FlagWord::Workqueue, 1 << 7, "WQ_POWER_EFFICIENT",
         QT_TRANSLATE_NOOP("flags",
             "It is unbound if the kernel was started with workqueue.power_efficient, else as usual.")},
        {FlagWord::Workqueue, 1 << 16, "__WQ_DRAINING",
         QT_TRANSLATE_NOOP("flags", "It is being drained: only its own works may still queue on it.")},
        {FlagWord::Workqueue, 1 << 17, "__WQ_ORDERED",
         QT_TRANSLATE_NOOP("flags", "It runs one work at a time, in the order in which they were queued.")},
        {FlagWord::Workqueue, 1 << 18, "__WQ_LEGACY",
         QT_TRANSLATE_NOOP("flags", "It was made by create_workqueue() or one of its kin.")},
        {FlagWord::Workqueue, wq_singlethread, "singlethread",
         QT_TRANSLATE_NOOP("flags",
             "One thread for the whole machine, of create_singlethread_workqueue(); before 2.6.36.")},
        {FlagWord::Workqueue, wq_freezeable, "freezeable",
         QT_TRANSLATE_NOOP("flags", "Its threads stop during suspend; before 2.6.36.")},
        {FlagWord::Workqueue, wq_rt, "rt",
         QT_TRANSLATE_NOOP("flags", "Its threads have a real-time priority; before 2.6.36.")},
        {FlagWord::Worker, 0x2, "WORKER_DIE", QT_TRANSLATE_NOOP("flags", "It ends as soon as it wakes up.")},
        {FlagWord::Worker, 0x4, "WORKER_IDLE", QT_TRANSLATE_NOOP("flags", "It is in the pool's list of idle workers.")},
        {FlagWord::Worker, 0x8, "WORKER_PREP",
         QT_TRANSLATE_NOOP("flags", "It is about to look for work; not counted in nr_running.")},
        {FlagWord::Worker, 0x40, "WORKER_CPU_INTENSIVE",
         QT_TRANSLATE_NOOP("flags", "It runs a work of a WQ_CPU_INTENSIVE workqueue; not counted in nr_running.")},
        {FlagWord::Worker, 0x80, "WORKER_UNBOUND",
         QT_TRANSLATE_NOOP("flags",
             "It is bound to no CPU, by its pool or as its CPU is offline; not counted in nr_running.")},
        {FlagWord::Worker, 0x100, "WORKER_REBOUND",
         QT_TRANSLATE_NOOP("flags", "Its CPU came back while it worked; counted in nr_running from its next work on.")},
        {FlagWord::Pool, 0x1, "POOL_MANAGER_ACTIVE",
         QT_TRANSLATE_NOOP("flags", "One of its workers is the manager and makes new workers.")},
        {FlagWord::Pool, 0x4, "POOL_DISASSOCIATED",
         QT_TRANSLATE_NOOP("flags", "Its workers are bound to no CPU: it is an unbound pool, or its CPU is offline.")},
        {FlagWord::WorkData, 0x1, "PENDING",
         QT_TRANSLATE_NOOP("flags",
             "While it is set the work is queued, or about to be; queueing it again does nothing.")},
        {FlagWord::WorkData, 0x2, "INACTIVE",
         QT_TRANSLATE_NOOP("flags", "max_active is reached: it waits for its workqueue, not yet on a worklist.")},
        {FlagWord::WorkData, 0x4, "PWQ",
            QT_TRANSLATE_NOOP("flags", "The upper bits point to the pool_workqueue it is queued on.")},
        {FlagWord::WorkData, 0x8, "LINKED",
         QT_TRANSLATE_NOOP("flags", "The next work in the list belongs to it: a barrier of a flush.")},
    };
    return words;
}

QString meaningOf(const FlagWord &word) {
    return FlagWords::tr(word.meaning);
}

QVector<FlagWord> flagsIn(FlagWord::Of of, std::uint64_t flags) {
    QVector<FlagWord> set;
    for (const FlagWord &word : flagWords())
        if (word.of == of && (flags & word.bit))
            set.append(word);
    return set;
}

}  // namespace wqlab
