// Rows change one by one, never by a reset, and their signals tell exactly what changed.
#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

#include "models/confirmation.h"
#include "models/stage.h"

using namespace wqlab;

namespace {

struct NumberRow {
    int key = 0;
    int value = 0;
    bool operator==(const NumberRow &) const = default;
};

class NumberModel : public DiffModel<NumberRow> {
public:
    QVariant data(const QModelIndex &index, int role) const override {
        return role == Qt::DisplayRole ? QVariant(row(index).value) : QVariant();
    }
};

}  // namespace

class tst_row_models : public QObject {
    Q_OBJECT

private slots:
    void randomUpdates() {
        NumberModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        // The mirror follows the signals alone.
        QVector<int> mirror;
        connect(&model, &QAbstractItemModel::rowsInserted, this,
                [&](const QModelIndex &, int from, int to) {
                    for (int i = from; i <= to; ++i)
                        mirror.insert(i, model.rows()[i].key);
                });
        connect(&model, &QAbstractItemModel::rowsRemoved, this,
                [&](const QModelIndex &, int from, int to) { mirror.remove(from, to - from + 1); });
        connect(&model, &QAbstractItemModel::rowsMoved, this,
                [&](const QModelIndex &, int from, int, const QModelIndex &, int to) {
                    mirror.move(from, to);
                });
        QRandomGenerator random(3);
        for (int round = 0; round < 300; ++round) {
            QVector<NumberRow> rows;
            for (int key = 0; key < 12; ++key)
                if (random.bounded(2))
                    rows.insert(int(random.bounded(qsizetype(rows.size()) + 1)),
                                {key, int(random.bounded(3))});
            model.update(rows);
            QCOMPARE(model.rows(), rows);
            QVector<int> keys;
            for (const NumberRow &row : rows)
                keys << row.key;
            QCOMPARE(mirror, keys);
        }
        QCOMPARE(resets.count(), 0);
    }
    // Two rows of one key are two rows; which of them was which is not told.
    void keysThatRepeat() {
        NumberModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QRandomGenerator random(4);
        for (int round = 0; round < 300; ++round) {
            QVector<NumberRow> rows;
            for (int i = random.bounded(6); i > 0; --i)
                rows << NumberRow{random.bounded(3), random.bounded(3)};
            model.update(rows);
            QCOMPARE(model.rows(), rows);
        }
    }
    void stageModels_data() {
        QTest::addColumn<QString>("trace");
        QTest::newRow("flush") << QStringLiteral(WQLAB_TRACES "/6.1-flush.txt");
        QTest::newRow("delayed") << QStringLiteral(WQLAB_TRACES "/6.1-delayed.txt");
        QTest::newRow("max_active") << QStringLiteral(WQLAB_TRACES "/6.1-order-max-active.txt");
    }
    void stageModels() {
        QFETCH(QString, trace);
        Stage stage;
        const QList<QAbstractItemModel *> models{
            stage.homes(), stage.callers(), stage.timers(), stage.cpus(),   stage.unboundPools(),
            stage.pills(), stage.code(),    stage.log(),    stage.events(), stage.inspector()};
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (QAbstractItemModel *model : models)
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        QVERIFY(stage.session()->open(trace));
        QTRY_COMPARE(stage.session()->status(), Session::Ready);
        std::vector<std::unique_ptr<QSignalSpy>> resets;
        for (QAbstractItemModel *model : models)
            resets.push_back(std::make_unique<QSignalSpy>(model, &QAbstractItemModel::modelReset));
        for (int i = 0; i < 80; ++i)
            stage.playhead()->stepForward();
        stage.playhead()->toEnd();
        for (int i = 0; i < 80; ++i)
            stage.playhead()->stepBack();
        for (const auto &spy : resets)
            QCOMPARE(spy->count(), 0);
        QVERIFY(stage.homes()->rowCount() > 0);
    }
    void aHomeHasTheFormOfItsPill() {
        // The one in a worker where there are two; PENDING is told beside it, never by the form.
        Stage stage;
        QVERIFY(stage.session()->open(QStringLiteral(WQLAB_TRACES "/6.1-flush.txt")));
        QTRY_COMPARE(stage.session()->status(), Session::Ready);
        int executed = 0, queued = 0, idle = 0;
        for (int n = 0; n <= stage.session()->recording()->count(); ++n) {
            stage.playhead()->seek(n);
            const MachineState &s = stage.playhead()->state();
            for (int i = 0; i < stage.homes()->rowCount(); ++i) {
                const HomeRow &home = stage.homes()->rows()[i];
                const PillRow *out = nullptr;
                for (const PillRow &pill : stage.pills()->rows())
                    if (pill.work == home.key && !pill.leaving && (!out || pill.execution))
                        out = &pill;
                QCOMPARE(int(home.form), home.gone ? int(form::Gone) : out ? out->form : int(form::Idle));
                const int bit = stage.homes()->data(stage.homes()->index(i, 0), HomeModel::HomeBit).toInt();
                QCOMPARE(bit, home.gone ? -1 : int(s.works[std::size_t(workOfKey(s, parseId(home.key).key))].pending));
                (out ? out->execution ? executed : queued : idle) += 1;
            }
        }
        QVERIFY(executed > 5 && queued > 5 && idle > 5);
    }
    void aPillIsOneThing() {
        // What waits and what then runs is one row all the way, forward and back.
        Stage stage;
        QVERIFY(stage.session()->open(QStringLiteral(WQLAB_TRACES "/6.1-flush.txt")));
        QTRY_COMPARE(stage.session()->status(), Session::Ready);
        int taken = 0;
        for (int n = 1; n <= stage.session()->recording()->count(); ++n) {
            stage.playhead()->seek(n - 1);
            QHash<QString, QString> waiting;
            QSet<QString>
                running;  // a work that runs and waits again has two pills, and keeps both
            for (const PillRow &row : stage.pills()->rows())
                if (!row.execution && !row.leaving)
                    waiting.insert(row.work, row.key);
                else if (row.execution && !row.leaving)
                    running.insert(row.work);
            stage.playhead()->seek(n);
            for (const PillRow &row : stage.pills()->rows()) {
                if (!row.execution || row.leaving || !waiting.contains(row.work) ||
                    running.contains(row.work))
                    continue;
                QCOMPARE(row.key, waiting[row.work]);
                ++taken;
            }
        }
        QVERIFY(taken > 0);
    }
    // Forgetting all progress takes two presses in a row.
    void askedTwice() {
        Confirmation twice;
        const QSignalSpy done(&twice, &Confirmation::confirmed);
        twice.ask();
        twice.withdraw();
        twice.ask();
        QVERIFY(twice.asked());
        QCOMPARE(done.count(), 0);
        twice.ask();
        QCOMPARE(done.count(), 1);
        QVERIFY(!twice.asked());
    }
};

QTEST_GUILESS_MAIN(tst_row_models)
#include "tst_row_models.moc"
