// The timer wheel alone: when a timer fires, in which order, and that nothing is lost.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <vector>

#include "kernel/wheel.h"

using namespace wqlab;

namespace {

// Granularity of the level that a distance falls into, from the levels' stated ranges (6.1: 63 * 8^n).
unsigned long granularity(unsigned long distance) {
    unsigned long step = 1;
    while (distance >= 63 * step) step *= 8;
    return step;
}

// The jiffy at which a timer armed at `now` for `expires` must fire: the next boundary of its level after expiry.
unsigned long expected(unsigned long now, unsigned long expires) {
    const unsigned long step = granularity(expires - now);
    return (expires / step + 1) * step;
}

// run_to: lets time reach `now`; returns what fired, with the jiffy.
std::vector<std::pair<timer_list *, unsigned long>> run_to(Wheel &w, unsigned long now) {
    std::vector<std::pair<timer_list *, unsigned long>> fired;
    unsigned long next;
    while (w.next(next) && static_cast<long>(now - next) >= 0) {
        w.clk = next;
        hlist_head lists[Wheel::levels];
        const int count = w.collect(lists);
        EXPECT_GT(count, 0) << "next() named a jiffy at which no bucket was due";
        ++w.clk;
        for (int i = 0; i < count; ++i)
            while (lists[i].first) {
                auto *t = reinterpret_cast<timer_list *>(lists[i].first);
                hlist_unlink(&t->entry);
                fired.emplace_back(t, next);
            }
    }
    return fired;
}

void arm(Wheel &w, timer_list &t, unsigned long expires) {
    t.expires = expires;
    const auto place = w.place(expires);
    t.flags = place.index;
    w.insert(&t, place);
}

}  // namespace

TEST(Wheel, ADelayFiresOneJiffyLaterInLevelZero) {
    Wheel w;
    w.reset(4294892296);
    timer_list t{};
    arm(w, t, w.clk + 1);
    auto fired = run_to(w, 4294892296 + 100);
    ASSERT_EQ(fired.size(), 1u);
    EXPECT_EQ(fired[0].second, 4294892296u + 2);
}

// Levels 0 to 5, many phases: mutation "place() without the + 1" and "start_of() with 64" both fail here.
TEST(Wheel, EveryDistanceAndPhase) {
    std::mt19937_64 random(7);
    for (int i = 0; i < 200'000; ++i) {
        Wheel w;
        const unsigned long now = 4294892296ul + random() % 1'000'000;
        w.reset(now);
        const unsigned long distance = random() % (1ul << (random() % 20));
        timer_list t{};
        arm(w, t, now + distance);
        unsigned long next = 0;
        ASSERT_TRUE(w.next(next));
        ASSERT_EQ(next, expected(now, now + distance)) << "now " << now << " distance " << distance;
    }
}

TEST(Wheel, ATimerInThePastFiresAtOnce) {
    Wheel w;
    w.reset(1000);
    timer_list t{};
    arm(w, t, 990);
    auto fired = run_to(w, 1000);
    ASSERT_EQ(fired.size(), 1u);
    EXPECT_EQ(fired[0].second, 1000u);
}

TEST(Wheel, WhatIsBeyondTheLastLevelStays) {
    Wheel w;
    w.reset(0);
    timer_list t{};
    arm(w, t, 1ul << 60);
    unsigned long next;
    ASSERT_TRUE(w.next(next));
    EXPECT_GT(next, 1'000'000'000ul);   // 46 days and more at 250 Hz
}

TEST(Wheel, TheLastArmedOfABucketFiresFirst) {
    Wheel w;
    w.reset(0);
    timer_list t[3] = {};
    for (auto &one : t) arm(w, one, 5);
    auto fired = run_to(w, 6);
    ASSERT_EQ(fired.size(), 3u);
    EXPECT_EQ(fired[0].first, &t[2]);
    EXPECT_EQ(fired[2].first, &t[0]);
}

TEST(Wheel, CoarseLevelsFireBeforeFineOnesAtOneJiffy) {
    Wheel w;
    w.reset(0);
    timer_list coarse{}, fine{};
    arm(w, coarse, 100);   // level 1: fires at 104
    w.clk = 100;
    arm(w, fine, 103);     // level 0: fires at 104
    auto fired = run_to(w, 104);
    ASSERT_EQ(fired.size(), 2u);
    EXPECT_EQ(fired[0].first, &coarse);
    EXPECT_EQ(fired[1].first, &fine);
}

// Thousands of timers armed, moved and cancelled while time goes on, against a plain model.
TEST(Wheel, AgainstAModel) {
    std::mt19937_64 random(11);
    Wheel w;
    unsigned long now = 4294892296ul;
    w.reset(now);
    std::vector<timer_list> timers(300);
    std::map<timer_list *, unsigned long> due;
    for (int step = 0; step < 50'000; ++step) {
        timer_list &t = timers[random() % timers.size()];
        if (due.contains(&t)) {
            w.remove(&t, t.flags);
            due.erase(&t);
        }
        if (random() % 3) {
            const unsigned long expires = now + random() % (1ul << (random() % 16));
            arm(w, t, expires);
            due[&t] = expected(now, expires);
        }
        if (random() % 4 == 0) {
            const unsigned long to = now + random() % 40;
            for (auto [fired, when] : run_to(w, to)) {
                ASSERT_TRUE(due.contains(fired));
                ASSERT_EQ(when, due[fired]);
                due.erase(fired);
            }
            for (auto &[left, when] : due) ASSERT_GT(when, to);
            now = w.clk = to + 1;
        }
    }
}
