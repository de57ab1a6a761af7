#include <QtTest>
#include <random>

#include "session/recording.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

// Whatever stands in a file: what can be read is shown, what cannot is counted and named.
class tst_TraceReader : public QObject {
    Q_OBJECT

    static void read(Recording &r, const std::string &text) {
        r.clear(true);
        r.add(text);
        r.finish();
        QVERIFY(r.complete());
        for (int n : {0, r.count() / 2, r.count()}) QCOMPARE(broken_rule(r.state(n)), std::string());
    }
    static int count(const std::string &text) {
        Recording r;
        read(r, text);
        return r.count();
    }

private slots:
    void cutAtEveryByte() {
        const std::string text = first_light();
        int last = 0;
        for (std::size_t n = 0; n <= text.size(); ++n) {
            Recording r;
            read(r, text.substr(0, n));
            QVERIFY(r.count() >= last - 1);   // a cut line may still look like an event, and then like none
            QVERIFY(r.brokenLines() <= 1);
            last = r.count();
        }
        QCOMPARE(last, count(text));
    }
    void cutAtEveryLine() {
        for (const QString &path : real_traces()) {
            const std::string text = read_file(path);
            int all = 0;
            std::size_t lines = 0;
            for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; ++at) {
                if (++lines % 97) continue;
                Recording r;
                read(r, text.substr(0, at));
                QVERIFY(r.count() >= all);
                QCOMPARE(r.brokenLines(), 0);
                all = r.count();
            }
        }
    }
    void carriageReturns() {
        std::string crlf;
        for (const char c : first_light()) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
        Recording plain, dos;
        read(plain, first_light());
        read(dos, crlf);
        QCOMPARE(dos.count(), plain.count());
        QCOMPARE(dos.brokenLines(), 0);
        QCOMPARE(dos.source(), plain.source());
        QCOMPARE(difference(dos.state(dos.count()), plain.state(plain.count())), std::string());
    }
    void junk() {
        std::mt19937 random(7);
        std::string bytes;
        for (int i = 0; i < 200'000; ++i) bytes += char(random());
        Recording r;
        read(r, bytes);
        QVERIFY(r.brokenLines() > 100);
        QCOMPARE(r.count(), 0);
    }
    void junkBetweenLines() {
        const std::string good = first_light();
        std::mt19937 random(3);
        std::string mixed;
        int bad = 0, line = 0, first_bad = 0;
        for (std::size_t at = 0; at < good.size();) {
            const std::size_t end = good.find('\n', at) + 1;
            mixed += good.substr(at, end - at);
            at = end;
            ++line;
            if (random() % 5) continue;
            mixed += "\x01\x7f no line of a trace\n";
            ++line;
            if (!bad++) first_bad = line;
        }
        Recording r;
        read(r, mixed);
        QCOMPARE(r.brokenLines(), bad);
        QCOMPARE(r.count(), count(good));
        QVERIFY2(r.brokenText().contains(QString::number(first_bad)), qPrintable(r.brokenText()));
    }
    void changedBytes() {
        // Any byte may be wrong: an event less or one that says something else, never more than that.
        const std::string good = first_light();
        const int all = count(good);
        std::mt19937 random(11);
        for (int i = 0; i < 400; ++i) {
            std::string text = good;
            text[random() % text.size()] = char(random());
            Recording r;
            r.clear(true);
            r.add(text);
            r.finish();
            QVERIFY(r.count() >= all - 2 && r.count() <= all + 1);
            r.state(r.count() / 2);
            r.state(r.count());
        }
    }
    void anotherVersion() {
        std::string text = first_light();
        text.replace(text.find("version=1"), 9, "version=2");
        text += "            rmmod-101     [000] d....  9999.000000: wq_telepathy: work=1 mood=good\n";
        Recording r;
        read(r, text);
        QVERIFY2(r.versionText().contains("format 2"), qPrintable(r.versionText()));
        QCOMPARE(r.brokenLines(), 0);
        QCOMPARE(event_name(r.event(r.count() - 1)), std::string_view("wq_telepathy"));
        Recording same;
        read(same, first_light());
        QCOMPARE(same.versionText(), QString());
    }
    void memoryIsTakenOnce() {
        std::string text = first_light();
        while (text.size() < 3'000'000) text += text;
        Recording r;
        r.clear(true);
        r.expect(text.size());
        for (std::size_t at = 0; at < text.size(); at += 200'000) r.add(text.substr(at, 200'000));
        r.finish();
        QVERIFY(r.events().capacity() < r.events().size() * 11 / 10);
    }
};

QTEST_GUILESS_MAIN(tst_TraceReader)
#include "tst_trace_reader.moc"
