#include <QtTest>

#include "edit/draft.h"
#include "edit/line_diff.h"

using namespace wqlab;

class tst_Draft : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    QString source_;

    static QString read(const QString &path) {
        QFile f(path);
        return f.open(QIODevice::ReadOnly) ? QString::fromUtf8(f.readAll()) : QString();
    }
    void open(Draft &d) {
        d.setFolder(dir_.filePath(QStringLiteral("drafts")));
        QVERIFY(d.open(source_));
    }

private slots:
    void init() {
        QDir(dir_.filePath(QStringLiteral("drafts"))).removeRecursively();
        QDir().mkpath(dir_.filePath(QStringLiteral("lesson")));
        source_ = dir_.filePath(QStringLiteral("lesson/m.c"));
        QFile f(source_);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write("one\ntwo\n");
    }
    void keptAndFoundAgain() {
        {
            Draft d;
            open(d);
            QVERIFY(!d.exists() && !d.changed());
            d.setText(QStringLiteral("one\n2\n"));
            QVERIFY(d.exists() && d.changed());
            QVERIFY(d.path().endsWith(QStringLiteral("/m.c")));
            QTRY_COMPARE(read(d.path()), QStringLiteral("one\n2\n"));
            d.setText(QStringLiteral("one\n3\n"));
        }   // closing saves what the timer has not
        Draft again;
        open(again);
        QVERIFY(again.exists());
        QCOMPARE(again.text(), QStringLiteral("one\n3\n"));
        QCOMPARE(again.original(), QStringLiteral("one\ntwo\n"));
        QCOMPARE(read(source_), QStringLiteral("one\ntwo\n"));
    }
    void savedWhileTyping() {
        Draft d;
        open(d);
        QElapsedTimer typing;
        typing.start();
        QString text;
        while (read(d.path()).isEmpty() && typing.elapsed() < 20'000) {   // no pause between two keys
            text += QLatin1Char('x');
            d.setText(text);
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
        QVERIFY(!read(d.path()).isEmpty());
    }
    void reset() {
        Draft d;
        open(d);
        d.setText(QStringLiteral("other"));
        QVERIFY(d.save());
        QSignalSpy text(&d, &Draft::textChanged);
        d.reset();
        QCOMPARE(text.size(), 1);
        QVERIFY(!d.exists() && !d.changed() && !QFile::exists(d.path()));
        QCOMPARE(d.text(), QStringLiteral("one\ntwo\n"));
    }
    void twoSourcesOfOneName() {
        QDir().mkpath(dir_.filePath(QStringLiteral("other/lesson")));
        const QString other = dir_.filePath(QStringLiteral("other/lesson/m.c"));
        QVERIFY(QFile::copy(source_, other) || QFile::exists(other));
        Draft a, b;
        open(a);
        b.setFolder(dir_.filePath(QStringLiteral("drafts")));
        QVERIFY(b.open(other));
        QVERIFY(a.path() != b.path());
    }
    void cannotBeSaved() {
        QFile file(dir_.filePath(QStringLiteral("drafts")));   // a file where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        Draft d;
        d.setFolder(file.fileName());
        QVERIFY(d.open(source_));
        d.setText(QStringLiteral("kept"));
        QVERIFY(!d.save());
        QVERIFY2(d.problem().startsWith(QStringLiteral("Your copy could not be saved to ")), qPrintable(d.problem()));
        QCOMPARE(d.text(), QStringLiteral("kept"));
        QVERIFY(file.remove());
        QVERIFY(d.save());
        QCOMPARE(d.problem(), QString());
        QCOMPARE(read(d.path()), QStringLiteral("kept"));
    }
    void noSource() {
        Draft d;
        QVERIFY(!d.open(dir_.filePath(QStringLiteral("none.c"))));
        QVERIFY(d.problem().endsWith(QStringLiteral("none.c cannot be read.")));
        d.setText(QStringLiteral("x"));
        QVERIFY(!d.exists());
    }

    void diff_data() {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("marks");   // ' ' same, '-' removed, '+' added
        QTest::newRow("same") << "a b c" << "a b c" << "   ";
        QTest::newRow("one line") << "a b c" << "a x c" << " -+ ";
        QTest::newRow("added") << "a c" << "a b c" << " + ";
        QTest::newRow("removed") << "a b c" << "a c" << " - ";
        QTest::newRow("at both ends") << "b" << "a b c" << "+ +";
        QTest::newRow("moved") << "a b c d" << "b c a d" << "-  + ";
        QTest::newRow("all") << "a b" << "c d" << "--++";
    }
    void diff() {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(QString, marks);
        const auto text = [](QString words) { return words.replace(QLatin1Char(' '), QLatin1Char('\n')); };
        const auto lines = diff_lines(text(left), text(right));
        QString got;
        QStringList before, after;
        for (const DiffLine &l : lines) {
            got += QLatin1Char(" +-"[l.kind]);
            if (l.kind != DiffLine::Added) before << l.text;
            if (l.kind != DiffLine::Removed) after << l.text;
            if (l.left) QCOMPARE(text(left).split(QLatin1Char('\n'))[l.left - 1], l.text);
            if (l.right) QCOMPARE(text(right).split(QLatin1Char('\n'))[l.right - 1], l.text);
        }
        QCOMPARE(got, marks);
        QCOMPARE(before.join(QLatin1Char(' ')), left);
        QCOMPARE(after.join(QLatin1Char(' ')), right);
    }
};
QTEST_GUILESS_MAIN(tst_Draft)
#include "tst_draft.moc"
