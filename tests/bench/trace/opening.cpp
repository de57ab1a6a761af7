#include <QElapsedTimer>
#include <QTimer>
#include <unistd.h>

#include <cstdio>

#include "measure.h"
#include "window_fixture.h"

namespace wqlab::bench {

namespace {

constexpr double open_s = 3, stall_ms = 100, bytes_an_event = 250;

double resident_bytes() {
    long all = 0, resident = 0;
    if (FILE *f = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(f, "%ld %ld", &all, &resident) != 2) resident = 0;
        std::fclose(f);
    }
    return double(resident) * double(sysconf(_SC_PAGESIZE));
}

}  // namespace

bool loaded(Stage &stage, const QString &file, Judge &judge) {
    Session &session = *stage.session();
    const double before = resident_bytes();
    session.open(file);
    while (session.status() == Session::Running) QCoreApplication::processEvents();
    const int count = session.recording()->count();
    judge.at_most("events", count, 0, "");
    judge.at_most("resident an event", (resident_bytes() - before) / std::max(count, 1), bytes_an_event, "bytes");
    return session.status() == Session::Ready;
}

void opening(WindowFixture &window, const QString &file, Judge &judge) {
    Session &session = *window.stage().session();
    int told = 0;
    QObject::connect(&session, &Session::progressChanged, &window.window(), [&told] { ++told; });

    // The event loop comes round as often as it is let: the longest time it did not is what a person feels.
    QTimer pulse;
    QElapsedTimer all, since;
    qint64 stall = 0;
    QObject::connect(&pulse, &QTimer::timeout, [&] { stall = std::max(stall, since.nsecsElapsed()), since.restart(); });
    pulse.start(0);
    all.start();
    since.start();
    window.workspace().open(file);
    while (session.status() == Session::Running) QCoreApplication::processEvents();
    const double seconds = double(all.nsecsElapsed()) / 1e9;
    for (int i = 0; i < 20; ++i) QCoreApplication::processEvents();   // what was put off, and the frame
    pulse.stop();

    judge.at_most("open", seconds, open_s, "s");
    judge.at_most("longest stall while it opens", double(stall) / 1e6, stall_ms, "ms");
    judge.at_most("times the progress was told", told, 0, "");
}

}  // namespace wqlab::bench
