// runs.h: the runs of one source, in the order in which they were made; none is lost by another.
#pragma once
#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "session/recording.h"
#include "session/runner_process.h"
#include "session/selection.h"

namespace wqlab {

// KeptRun: one that is over, what it was made from, and where one looked when one left it.
struct KeptRun {
    int number = 0;        // from 1; given by Runs
    int from = 0;          // number of the run that was shown when this one was begun, 0 for none
    QString what;          // in what it differs from that: "seed 7", "edited", "from event 41: CPU 1 offline"
    RunOptions options;
    QString file;          // what the runner was given
    std::unique_ptr<Recording> recording;   // complete
    int exit = 0;
    QString problem, diagnostics;
    int position = 0;
    Selection::Kind selected = Selection::None;
    qint64 key = 0;
};

// Runs: one of them is shown. Which ones were shown before is a trail that one can go back and forth on.
class Runs : public QObject {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int current READ current NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed FINAL)

public:
    using QObject::QObject;

    void clear();
    // add: and show it. A run that is the same as one that is there is not kept twice. Its number.
    int add(KeptRun run);
    // show: false when there is none of that number.
    bool show(int number);
    // goBack, goForth: to the run that was shown before, and the way back. False at the end of the trail.
    bool goBack() { return go(-1); }
    bool goForth() { return go(1); }

    int count() const { return int(runs_.size()); }
    const std::vector<KeptRun> &all() const { return runs_; }
    // run: null when there is none of that number.
    KeptRun *run(int number);
    // current: number of the run that is shown, 0 while there is none.
    int current() const { return at_ < 0 ? 0 : trail_[std::size_t(at_)]; }
    KeptRun *shown() { return run(current()); }
    // before: number of the run that was shown before the current one, 0 for none.
    int before() const { return canGoBack() ? trail_[std::size_t(at_) - 1] : 0; }
    bool canGoBack() const { return at_ > 0; }
    // name: "Run 2, from event 41: CPU 1 offline".
    Q_INVOKABLE QString name(int number);

signals:
    void changed();

private:
    bool go(int by);

    std::vector<KeptRun> runs_;
    std::vector<int> trail_;   // numbers of the runs shown
    int at_ = -1;              // in trail_
};

// same_run: both are the same to the byte, as two runs of one recipe in virtual time are.
bool same_run(const Recording &a, const Recording &b);
// difference: in what options differ from others, in words: "2 CPUs, seed 7"; empty when they do not.
QString difference(const RunOptions &before, const RunOptions &now);

}  // namespace wqlab
