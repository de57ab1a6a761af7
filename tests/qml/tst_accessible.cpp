// The window as a screen reader meets it: a lesson and its question by the accessibility tree alone; what is announced.
#include "accessible_tree.h"
#include "window_fixture.h"

using namespace wqlab;

namespace {

QStringList announced;

// listen: what the window tells a screen reader about.
void listen(QAccessibleEvent *event) {
    if (event->type() != QAccessible::Alert && event->type() != QAccessible::NameChanged)
        return;
    QAccessibleInterface *node = event->accessibleInterface();
    if (node && node->role() == QAccessible::AlertMessage)
        announced << node->text(QAccessible::Name);
}

}  // namespace

class tst_accessible : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void lessonByTheTreeAlone() {
        WindowFixture f;
        QVERIFY(f.open(f.workspace().course()->first()));
        const LessonPlayer &player = *f.stage().lesson();
        int questions = 0;
        for (int step = 0; step < player.stepCount(); ++step) {
            f.settle();
            QVERIFY2(accessibleNode(f.window(), QAccessible::Heading, player.stepTitle()),
                     qPrintable(player.stepTitle()));
            if (player.open()) {
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
        QVERIFY(questions > 0);
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
        QAccessible::setActive(true);
        const QAccessible::UpdateHandler before = QAccessible::installUpdateHandler(listen);
        announced.clear();
        f.keys(QStringLiteral("..."));
        f.settle();
        QAccessible::installUpdateHandler(before);
        QVERIFY(!announced.isEmpty());
        QVERIFY2(announced.contains(f.stage().sentence()), qPrintable(announced.join(u'\n')));
    }
};

QTEST_MAIN(tst_accessible)
#include "tst_accessible.moc"
