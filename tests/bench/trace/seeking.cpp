#include <random>

#include "measure.h"
#include "window_fixture.h"

namespace wqlab::bench {

namespace {

constexpr int seeks = 1000, painted_seeks = 20, steps = 1000;
constexpr double median_ms = 16, worst_ms = 50;

// put_away: what left the stage is deleted, as the event loop and the board of a window do it.
void put_away(Stage &stage) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    stage.pills()->dropLeaving();
}

}  // namespace

void seeking(Stage &stage, Judge &judge) {
    Playhead &playhead = *stage.playhead();
    std::mt19937 random(1);
    std::uniform_int_distribution<int> any(0, playhead.end());
    std::vector<Lap> laps, stepped;
    for (int i = 0; i < seeks; ++i) {
        const Stopwatch watch;
        playhead.seek(any(random));
        laps.push_back(watch.lap());
        put_away(stage);
    }
    playhead.seek(playhead.end() / 3);
    for (int i = 0; i < steps && !playhead.atEnd(); ++i) {
        const Stopwatch watch;
        playhead.stepForward();
        stepped.push_back(watch.lap());
        put_away(stage);
    }
    judge.at_most("seek, all rows right, median", median(laps), median_ms);
    judge.at_most("seek, all rows right, worst of 1,000", worst(laps), worst_ms);
    if (!stepped.empty()) judge.at_most("one step, all rows right, median", median(stepped), 0);
}

void showing(WindowFixture &window, Judge &judge) {
    Playhead &playhead = window.playhead();
    std::mt19937 random(2);
    std::uniform_int_distribution<int> any(0, playhead.end());
    std::vector<Lap> painted, stepped;
    for (int i = 0; i < painted_seeks; ++i) {
        const Stopwatch watch;
        playhead.seek(any(random));
        window.window().grabWindow();
        painted.push_back(watch.lap());
        put_away(window.stage());
    }
    for (int i = 0; i < painted_seeks && !playhead.atEnd(); ++i) {
        const Stopwatch watch;
        playhead.stepForward();
        window.window().grabWindow();
        stepped.push_back(watch.lap());
        put_away(window.stage());
    }
    judge.at_most("seek and the window painted, median", median(painted), 0);
    judge.at_most("seek and the window painted, worst of 20", worst(painted), 0);
    if (!stepped.empty()) judge.at_most("step and the window painted, median", median(stepped), 0);
}

}  // namespace wqlab::bench
