// Many works: what the stage folds away for want of room can be reached, by mouse and by keyboard.
#include <QProcess>

#include "models/entry_model.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_crowd : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString traceOf(int cpus, int works) {
        const QString trace = folder_.filePath(QStringLiteral("%1-%2").arg(cpus).arg(works));
        QProcess runner;
        runner.start(QStringLiteral(WQLAB_RUNNER),
                     {QStringLiteral("--cpus"), QString::number(cpus), QStringLiteral("--trace"), trace,
                      QStringLiteral(WQLAB_QML_MODULES "/crowd.c"), QStringLiteral("works=%1").arg(works)});
        return runner.waitForFinished(30000) ? trace : QString();
    }
    // more: the button of the first list that has no room for all.
    static QQuickItem *more(WindowFixture &f) {
        for (QQuickItem *item : visibleTree(f.window().contentItem()))
            if (item->inherits("QQuickAbstractButton") && typeOf(item->parentItem()->parentItem()) == u"EntryWell")
                return item;
        return nullptr;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aListOpens() {
        WindowFixture f;
        QVERIFY(f.open(traceOf(2, 200)));
        f.playhead().seek(int(0.35 * f.playhead().end()));
        f.settle();
        QQuickItem *button = more(f);
        QVERIFY(button);
        auto *entries = button->parentItem()->parentItem()->property("entries").value<EntryModel *>();
        QVERIFY(entries && entries->count() > 40);

        f.click(button);
        f.settle();
        QVERIFY(f.withText(QStringLiteral("%1 works, the next one first").arg(entries->count())));
        QQuickItem *list = nullptr;
        for (QQuickItem *item : f.items(QStringLiteral("KeyList")))
            if (item->hasActiveFocus())
                list = item;
        QVERIFY(list);
        QCOMPARE(list->property("count").toInt(), entries->count());
        for (int i = 1; i < entries->count(); ++i)
            f.key(Qt::Key_Down);
        f.key(Qt::Key_Return);
        f.settle();
        const QModelIndex last = entries->index(entries->count() - 1, 0);
        QCOMPARE(f.stage().selected(), entries->data(last, EntryModel::EntryWork).toString());
        bool named = false;
        for (QQuickItem *face : f.items(QStringLiteral("PillFace")))
            named = named || (list->isAncestorOf(face) &&
                              face->property("text") == entries->data(last, EntryModel::EntryName));
        QVERIFY(named);
        f.key(Qt::Key_Escape);
        f.settle();
        QVERIFY(!f.withText(QStringLiteral("%1 works, the next one first").arg(entries->count())));

        // The same from the keyboard alone.
        button->forceActiveFocus(Qt::TabFocusReason);
        f.key(Qt::Key_Space);
        f.settle();
        QVERIFY(f.withText(QStringLiteral("%1 works, the next one first").arg(entries->count())));
    }
};

QTEST_MAIN(tst_crowd)
#include "tst_crowd.moc"
