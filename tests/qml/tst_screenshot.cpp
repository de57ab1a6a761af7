// wqlab --screenshot: a picture without a display, or a sentence and a failure.
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

class tst_screenshot : public QObject {
    Q_OBJECT

    struct Result {
        int exit = -1;
        QString errors;
        QImage image;
    };
    Result run(QStringList arguments) {
        const QString file = folder_.filePath(QStringLiteral("s.png"));
        QFile::remove(file);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder_.path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(WQLAB_PROGRAM),
                      arguments + QStringList{QStringLiteral("--screenshot"), file});
        if (!process.waitForFinished(30000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
                QString::fromUtf8(process.readAllStandardError()), QImage(file)};
    }
    // colours: how many different ones; a blank picture has few.
    static int colours(const QImage &image) {
        QSet<QRgb> seen;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                seen.insert(image.pixel(x, y));
        return int(seen.size());
    }

private slots:
    void trace() {
        const Result r = run({QStringLiteral(WQLAB_TRACES "/6.1-flush.txt"),
                              QStringLiteral("--size"), QStringLiteral("1100x700")});
        QVERIFY2(r.exit == 0, qPrintable(r.errors));
        QCOMPARE(r.image.size(), QSize(1100, 700));
        QVERIFY(colours(r.image) > 60);
    }
    void withoutArgument() {
        const Result r = run({});
        QVERIFY2(r.exit == 0, qPrintable(r.errors));
        QVERIFY(colours(r.image) > 60);
    }
    void lessonStep() {
        const Result one = run(
            {QStringLiteral("queued-twice"), QStringLiteral("--lesson-step"), QStringLiteral("1")});
        const Result three = run(
            {QStringLiteral("queued-twice"), QStringLiteral("--lesson-step"), QStringLiteral("3")});
        QCOMPARE(one.exit, 0);
        QCOMPARE(three.exit, 0);
        QVERIFY(one.image != three.image);
    }
    void theme() {
        const Result dark = run({QStringLiteral(WQLAB_TRACES "/6.1-flush.txt"),
                                 QStringLiteral("--theme"), QStringLiteral("dark")});
        const Result light = run({QStringLiteral(WQLAB_TRACES "/6.1-flush.txt"),
                                  QStringLiteral("--theme"), QStringLiteral("light")});
        QVERIFY(dark.image.pixelColor(5, 300).lightness() <
                light.image.pixelColor(5, 300).lightness());
    }
    void at() {
        const QStringList trace{QStringLiteral(WQLAB_TRACES "/6.1-flush.txt")};
        const Result early = run(trace + QStringList{QStringLiteral("--at"), QStringLiteral("3")});
        const Result late = run(trace + QStringList{QStringLiteral("--at"), QStringLiteral("end")});
        QCOMPARE(early.exit, 0);
        QCOMPARE(late.exit, 0);
        QVERIFY(early.image != late.image);
    }
    void drawing() {
        const QString file = folder_.filePath(QStringLiteral("s.svg"));
        QProcess process;
        process.start(QStringLiteral(WQLAB_PROGRAM), {QStringLiteral(WQLAB_TRACES "/6.1-flush.txt"),
                                                      QStringLiteral("--screenshot"), file});
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 0);
        QFile svg(file);
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QByteArray text = svg.readAll();
        QVERIFY2(!text.contains("stroke=\"#000000\""), "a border that nobody has set is none");
        QXmlStreamReader xml(text);
        QStringList texts;
        int paths = 0, images = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            paths += xml.name() == u"path";
            images += xml.name() == u"image";
            if (xml.name() == u"text")
                texts << xml.readElementText();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY2(texts.contains(QStringLiteral("CPU 0")), qPrintable(texts.join(u'|')));
        QVERIFY2(paths > 100, "shapes are paths");
        QVERIFY(texts.size() > 40);
        QCOMPARE(images, 0);  // nothing in it is made of pixels
    }
    void failures_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such file") << QStringList{QStringLiteral("/nonexistent.c")};
        QTest::newRow("no such event")
            << QStringList{QStringLiteral(WQLAB_TRACES "/6.1-flush.txt"), QStringLiteral("--at"),
                           QStringLiteral("execute_start nothing_fn")};
        QTest::newRow("no such step") << QStringList{
            QStringLiteral("queued-twice"), QStringLiteral("--lesson-step"), QStringLiteral("99")};
        QTest::newRow("does not compile")
            << QStringList{QStringLiteral(WQLAB_MODULES "/bad/syntax_error.c")};
    }
    void failures() {
        QFETCH(QStringList, arguments);
        const Result r = run(arguments);
        QVERIFY(r.exit > 0);
        QVERIFY2(r.errors.contains(QStringLiteral("wqlab: ")), qPrintable(r.errors));
    }
    void firstFrame() {
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(run({QStringLiteral("queued-twice")}).exit, 0);
        // The whole picture, run of the module included; the limit for the first frame alone is 1.5
        // s.
        QVERIFY2(clock.elapsed() < 6000, qPrintable(QString::number(clock.elapsed())));
    }

private:
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(tst_screenshot)
#include "tst_screenshot.moc"
