// The key: every symbol to be seen is labelled or numbered in place, on no name, whatever the machine and the window.
#include <QProcess>

#include "board/legend_item.h"
#include "board/pill_item.h"
#include "snapshot.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_legend : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString traceOf(int cpus, const QString &kernel) {
        const QString trace = folder_.filePath(QStringLiteral("%1-%2").arg(cpus).arg(kernel));
        QProcess runner;
        const bool old = kernel != QStringLiteral("6.1");
        runner.start(QStringLiteral(WQLAB_RUNNER),
                     {QStringLiteral("--cpus"), QString::number(cpus), QStringLiteral("--kernel"), kernel,
                      QStringLiteral("--trace"), trace,
                      old ? moduleFile("modules/old_threads.c") : QStringLiteral(WQLAB_QML_MODULES "/crowd.c")});
        return runner.waitForFinished(30000) ? trace : QString();
    }
    // namesIn: what is to be read there.
    static QList<QQuickItem *> namesIn(WindowFixture &f, const QQuickItem *target) {
        QList<QQuickItem *> names;
        for (const char *type : {"Label", "CodeLabel"})
            for (QQuickItem *item : f.items(QLatin1String(type)))
                if (target->isAncestorOf(item) && item->opacity() > 0.1 && !item->property("text").toString().isEmpty())
                    names << item;
        return names;
    }
    // lettersOf: where its letters are when they are fewer than the item is large.
    static QRectF lettersOf(const QQuickItem *item) {
        const qreal width = std::min(item->width(), item->property("contentWidth").toReal());
        const qreal height = std::min(item->height(), item->property("contentHeight").toReal());
        const auto at = [](qreal more, int align) {
            return align & (Qt::AlignHCenter | Qt::AlignVCenter) ? more / 2 : align & (Qt::AlignRight | Qt::AlignBottom) ? more : 0;
        };
        return item->mapRectToScene({at(item->width() - width, item->property("horizontalAlignment").toInt()),
                                     at(item->height() - height, item->property("verticalAlignment").toInt()), width, height});
    }
    static void check(WindowFixture &f, LegendItem *legend, const QString &where) {
        const QRectF room = sceneRect(legend);
        QStringList explained;
        QVector<QRectF> labels;
        for (const QVariant &value : legend->callouts()) {
            const QVariantMap callout = value.toMap();
            explained << callout[QStringLiteral("text")].toString();
            labels << legend->mapRectToScene(callout[QStringLiteral("label")].toRectF());
            QVERIFY2(room.adjusted(-1, -1, 1, 1).contains(labels.last()), qPrintable(where + explained.last()));
            const QPointF from = callout[QStringLiteral("from")].toPointF(), to = callout[QStringLiteral("to")].toPointF();
            QVERIFY2(QLineF(from, to).length() < 8 * QFontMetricsF(legend->font()).height(), qPrintable(where + explained.last()));
        }
        for (QQuickItem *item : visibleTree(legend->target())) {
            const QString text = item->property("legend").toString();
            const QRectF seen = sceneRect(item).intersected(room);
            if (!text.isEmpty() && item->opacity() > 0.5 && seen.width() > 4 && seen.height() > 4)
                QVERIFY2(explained.count(text) == 1, qPrintable(where + text));
        }
        for (qsizetype i = 0; i < labels.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY2(!labels[i].intersects(labels[j]), qPrintable(where + explained[i]));
            for (const QQuickItem *name : namesIn(f, legend->target()))
                QVERIFY2(!labels[i].intersects(lettersOf(name).intersected(room)),
                         qPrintable(where + explained[i] + QStringLiteral(" on ") + name->property("text").toString()));
        }
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everySymbol_data() {
        QTest::addColumn<int>("cpus");
        QTest::addColumn<QString>("kernel");
        for (const int cpus : {1, 4, 8, 16})
            for (const char *kernel : {"6.1", "2.6.35"})
                QTest::addRow("%d CPUs, %s", cpus, kernel) << cpus << QString::fromLatin1(kernel);
    }
    void everySymbol() {
        QFETCH(int, cpus);
        QFETCH(QString, kernel);
        const QString trace = traceOf(cpus, kernel);
        QVERIFY(QFile::exists(trace));
        WindowFixture f({1024, 640});
        QVERIFY2(f.open(trace), qPrintable(f.stage().session()->problem()));
        auto *legend = f.window().findChild<LegendItem *>();
        QVERIFY(legend);
        double part = 0.2;
        for (const QSize size : {QSize(1024, 640), QSize(1280, 800), QSize(1920, 1080)}) {
            f.window().resize(size);
            f.settle();
            f.playhead().seek(int(part * f.playhead().end()));
            part += 0.2;
            legend->setShown(true);
            f.settle();
            f.settle();
            check(f, legend, QStringLiteral("%1x%2: ").arg(size.width()).arg(size.height()));
            legend->setShown(false);
        }
    }
    void timelineAndCode_data() {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    void timelineAndCode() {
        // The same key explains the marks of the timeline and of the code, where there are any.
        QFETCH(QSize, size);
        WindowFixture f(size);
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        // In the middle of w1, while w0 sleeps: both are in view in the code.
        const Recording &recording = *f.stage().session()->recording();
        int position = f.playhead().first();
        for (int starts = 0; position < f.playhead().end() && starts < 2; ++position) {
            if (recording.event(position).type != Event::workqueue_execute_start)
                continue;
            ++starts;
            f.playhead().seek(position + 1);
            f.settle();
        }
        f.keys(QStringLiteral("?"));
        f.settle();
        f.settle();
        QStringList explained;
        for (const LegendItem *legend : f.window().findChildren<LegendItem *>()) {
            if (!legend->isVisible() || !legend->far())
                continue;
            QVector<QRectF> labels;
            for (const QVariant &value : legend->callouts()) {
                explained << value.toMap()[QStringLiteral("text")].toString();
                labels << value.toMap()[QStringLiteral("label")].toRectF();
                QVERIFY2(QRectF(0, 0, legend->width(), legend->height()).contains(labels.last()), qPrintable(explained.last()));
                for (qsizetype i = 0; i + 1 < labels.size(); ++i)
                    QVERIFY2(!labels[i].intersects(labels.last()), qPrintable(explained.last()));
            }
        }
        for (const char *words : {"a dot: a work was queued, in its colour", "a mark: a call of a kernel function",
                                  "one outline: one execution of a work", "so many marks at one place",
                                  "the next call comes from here", "outlined: on no CPU"})
            QVERIFY2(explained.count(QString::fromLatin1(words)) == 1, words);
        f.keys(QStringLiteral("?"));
        f.settle();
        for (const LegendItem *legend : f.window().findChildren<LegendItem *>())
            QVERIFY(!legend->isVisible());
    }
};

QTEST_MAIN(tst_legend)
#include "tst_legend.moc"
