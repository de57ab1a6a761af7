// comparison.h: two runs side by side: which queueing of which work differs, and the first event that does.
#pragma once
#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <vector>

#include "session/recording.h"
#include "state/account.h"

namespace wqlab {

// CompareRow: the nth queueing of the work of that name in both runs. Times are ns since insmod's return (before it
// they are negative), or since the first event where a trace does not tell it.
struct CompareRow {
    struct Side {
        bool there = false;
        Queueing queueing;
        QString queued, started, ended;   // "+5.000 ms", or empty
        std::int64_t start = 0;           // the same as started, where it has a time
        QString cpu, worker, result;
    };
    QString work;       // "w0", and "w0 (2)" for its second queueing
    Side left, right;
    enum Cell { Queued, Started, Ended, Cpu, Worker, Result, cells };
    bool differs[cells] = {};
    bool any() const;
    // event: of the earliest moment that differs on a side, -1 when that side has none.
    int left_event = -1, right_event = -1;
};

// Comparison: of two complete recordings; holds none of their strings.
struct Comparison {
    Q_DECLARE_TR_FUNCTIONS(Comparison)

public:
    std::vector<CompareRow> rows;  // of the module's works, as the left run accepts them, then what only the right has
    int left_origin = 0, right_origin = 0;   // position behind insmod's return
    // first_left, first_right: the first events at which the runs part, -1 when they do not. Engine bookkeeping,
    // times and addresses do not count.
    int first_left = -1, first_right = -1;
    // summary: one sentence about both; change: the same as what the right run did otherwise than the left one.
    QString summary;
    QString change;

    static Comparison of(const Recording &left, const Recording &right);
    // works: names of the module's works, as the run accepts them.
    static QStringList works(const Recording &run);
};

}  // namespace wqlab
