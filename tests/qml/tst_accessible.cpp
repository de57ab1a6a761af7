// The window as a screen reader meets it: a lesson and its question by the accessibility tree alone, reading order, and
// what is told when stepping.
#include "accessible_tree.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_accessible : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void lessonByTheTreeAlone_data() {
        QTest::addColumn<QString>("lesson");
        QTest::newRow("the first") << Workspace(QStringLiteral("/nonexistent/progress.ini")).course()->first();
        QTest::newRow("with a choice") << "queued-twice";
    }
    void lessonByTheTreeAlone() {
        QFETCH(QString, lesson);
        WindowFixture f;
        QVERIFY(f.open(lesson));
        const LessonPlayer &player = *f.stage().lesson();
        int questions = 0;
        for (int step = 0; step < player.stepCount(); ++step) {
            f.settle();
            QVERIFY2(accessibleNode(f.window(), QAccessible::Heading, player.stepTitle()),
                     qPrintable(player.stepTitle()));
            if (player.open() && player.form() != LessonPlayer::Choice) {
                QVERIFY(pressNode(accessibleNode(f.window(), QAccessible::Button, QStringLiteral("Skip"))));
                f.settle();
            } else if (player.open()) {
                ++questions;
                QList<QAccessibleInterface *> options = accessibleNodes(f.window(), QAccessible::RadioButton);
                options.removeIf([&player](QAccessibleInterface *node) {
                    return !player.options().contains(node->text(QAccessible::Name));
                });
                QCOMPARE(options.size(), player.options().size());
                QVERIFY(pressNode(options.first()));
                QVERIFY(!player.open());
                f.settle();
                // Which one was right is told in words, not by colour.
                int right = 0;
                for (QAccessibleInterface *node : accessibleNodes(f.window(), QAccessible::RadioButton))
                    right += node->text(QAccessible::Description) == QStringLiteral("right");
                QCOMPARE(right, 1);
            }
            if (step + 1 < player.stepCount()) {
                QVERIFY(pressNode(accessibleNode(f.window(), QAccessible::Button, QStringLiteral("Next step"))));
                QCOMPARE(player.step(), step + 1);
            }
        }
        QVERIFY(questions > 0 || lesson != QStringLiteral("queued-twice"));
    }
    void machineInReadingOrder() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.playhead().toEnd();
        f.settle();
        const QString tree = accessibleTree(f.window());
        qsizetype at = -1;
        for (const char *part : {"\"transport and run\"", "\"machine\"", "\"memory of the module\"", "CPU 0", "pool 0",
                                 "\"code, inspector, log, events and tasks\"", "\"timeline\""}) {
            const qsizetype next = tree.indexOf(QLatin1String(part), at + 1);
            QVERIFY2(next > at, qPrintable(QLatin1String(part) + QStringLiteral(" in\n") + tree));
            at = next;
        }
        QVERIFY2(!tree.contains(QRegularExpression(QStringLiteral("(Button|RadioButton|PageTab|CheckBox) \"\""))),
                 "a control without a name");
    }
    void stepsAreAnnounced() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        QString before;
        for (int i = 0; i < 5; ++i) {
            f.keys(QStringLiteral("."));
            f.settle();
            const QString sentence = f.stage().sentence();
            QVERIFY(!sentence.isEmpty() && sentence != before);
            // The sentence is the name of an alert, whose change readers tell at once.
            QVERIFY2(accessibleNode(f.window(), QAccessible::AlertMessage, sentence), qPrintable(sentence));
            before = sentence;
        }
    }
};

QTEST_MAIN(tst_accessible)
#include "tst_accessible.moc"
