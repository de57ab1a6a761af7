#include <QtTest>

#include "trace/line_splitter.h"

using namespace wqlab;

class tst_LineSplitter : public QObject {
    Q_OBJECT

    static QStringList split(const std::vector<std::string> &pieces) {
        LineSplitter s;
        QStringList lines;
        const auto take = [&](std::string_view l) { lines << QString::fromUtf8(l.data(), qsizetype(l.size())); };
        for (const std::string &p : pieces) s.add(p, take);
        s.finish(take);
        return lines;
    }

private slots:
    void everySplit() {
        const std::string text = "one\n\ntwo two\r\nthree";
        const QStringList wanted{"one", "", "two two", "three"};
        for (std::size_t a = 0; a <= text.size(); ++a)
            for (std::size_t b = a; b <= text.size(); ++b)
                QCOMPARE(split({text.substr(0, a), text.substr(a, b - a), text.substr(b)}), wanted);
    }
    void nothing() { QCOMPARE(split({""}), QStringList()); }
    void newlineAtTheEndMakesNoLine() { QCOMPARE(split({"a\n"}), QStringList{"a"}); }
    void wholeLinesAreNotCopied() {
        const std::string text = "first\nsecond\n";
        LineSplitter s;
        int inside = 0;
        s.add(text, [&](std::string_view l) { inside += l.data() >= text.data() && l.data() < text.data() + text.size(); });
        QCOMPARE(inside, 2);
    }
};

QTEST_GUILESS_MAIN(tst_LineSplitter)
#include "tst_line_splitter.moc"
