#include <QSignalSpy>
#include <QtTest>

#include "session/playhead.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

// Machine time while real time goes by; no clock but the one that the test turns.
class tst_Pace : public QObject {
    Q_OBJECT

    static std::vector<TraceEvent> at(std::initializer_list<std::int64_t> us) {
        std::vector<TraceEvent> events;
        for (const std::int64_t t : us) {
            TraceEvent e;
            e.time = t * 1000;
            events.push_back(e);
        }
        return events;
    }

private slots:
    void slowedDown() {
        const auto events = at({0, 10, 20, 30, 1000});
        MachineTimePace pace;
        pace.set_slowdown(1000);   // 10 us are 10 ms
        pace.begin(0);
        std::int64_t skipped = 0;
        QCOMPARE(pace.advance(events, 1, 5, 5, skipped), 1);
        QCOMPARE(pace.advance(events, 1, 5, 6, skipped), 2);
        QCOMPARE(pace.advance(events, 2, 5, 20, skipped), 4);
        QCOMPARE(skipped, std::int64_t(0));
    }
    void sameTimeTogether() {
        const auto events = at({0, 10, 10, 10, 20});
        MachineTimePace pace;
        pace.set_slowdown(1000);
        pace.begin(0);
        std::int64_t skipped = 0;
        QCOMPARE(pace.advance(events, 1, 5, 10, skipped), 4);
    }
    void idleIsJumped() {
        const auto events = at({0, 10, 3'000'000, 3'000'001});
        MachineTimePace pace;
        pace.set_slowdown(1000);   // 3 s would be 50 minutes
        pace.begin(0);
        std::int64_t skipped = 0;
        int position = pace.advance(events, 1, 4, 10, skipped);
        QCOMPARE(position, 2);
        double waited = 0;
        while (!skipped && waited < 10'000) {
            position = pace.advance(events, position, 4, 16, skipped);
            waited += 16;
        }
        QVERIFY(waited >= MachineTimePace::longest_wait_ms && waited < MachineTimePace::longest_wait_ms + 50);
        QVERIFY(skipped > 2'900'000'000);
        QCOMPARE(position, 3);
        QCOMPARE(pace.advance(events, position, 4, 1.1, skipped), 4);
    }
    void oneToOneHasNoJumpForWhatIsSoonOver() {
        const auto events = at({0, 1'000'000});
        MachineTimePace pace;
        pace.set_slowdown(1);
        pace.begin(0);
        std::int64_t skipped = 0;
        int position = 1;
        double passed = 0;
        while (position < 2) {
            position = pace.advance(events, position, 2, 16, skipped);
            QCOMPARE(skipped, std::int64_t(0));
            passed += 16;
        }
        QVERIFY(passed >= 1000 && passed < 1020);
    }
    void notBeyondTheEnd() {
        const auto events = at({0, 10, 20});
        MachineTimePace pace;
        pace.begin(0);
        std::int64_t skipped = 0;
        QCOMPARE(pace.advance(events, 0, 2, 1e9, skipped), 2);
    }
    void words() {
        Recording r;
        Playhead p(&r);
        QCOMPARE(p.paceText(), QStringLiteral("1 event / s"));
        p.nextPace();
        QCOMPARE(p.paceText(), QStringLiteral("2 events / s"));
        for (int i = 0; i < 3; ++i) p.nextPace();
        QCOMPARE(p.speed(), 0.5);   // behind the fastest
        p.togglePace();
        QCOMPARE(p.pace(), Playhead::ByTime);
        QCOMPARE(p.slowdown(), 1000);
        for (int i = 0; i < 3; ++i) p.nextPace();
        QCOMPARE(p.paceText(), QStringLiteral("1 : 1"));
        p.nextPace();
        QCOMPARE(p.paceText(), QStringLiteral("1 : 100,000"));
        p.setSlowdown(0);
        QCOMPARE(p.slowdown(), 1);
    }
    void followsTheLiveEdge() {
        const std::string text = first_light();
        const std::size_t half = text.find('\n', text.size() / 2) + 1;
        Recording r;
        Playhead p(&r);
        r.clear();
        p.setFollowing(true);
        r.add(text.substr(0, half));
        QTRY_COMPARE(p.position(), r.count());
        QCOMPARE(p.behindText(), QStringLiteral("live"));
        p.seek(3);
        QVERIFY(!p.following());   // whoever goes elsewhere stays there
        r.add(text.substr(half));
        QCOMPARE(p.position(), 3);
        p.setFollowing(true);
        QCOMPARE(p.position(), r.count());
        r.finish();
        QVERIFY(!p.following());
        QCOMPARE(p.behindText(), QString());
    }
    void behind() {
        Recording r;
        Playhead p(&r);
        r.clear();
        TraceText t;
        t.on("insmod", 100, 0).at(0);
        t.add(Event::console, {"a"}).at(3'200'000);
        t.add(Event::console, {"b"});
        r.add(t.text());
        p.seek(1);
        QCOMPARE(p.behindText(), QStringLiteral("behind by 3.2 s"));
    }
};

QTEST_GUILESS_MAIN(tst_Pace)
#include "tst_pace.moc"
