// Every QML file loads without a warning, with the C++ types that it names.
#include <QDirIterator>
#include <QQmlComponent>

#include "window_fixture.h"

using namespace wqlab;

class tst_files : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void load_data() {
        QTest::addColumn<QString>("file");
        QDirIterator it(QStringLiteral(":/qt/qml/Wqlab"), {QStringLiteral("*.qml")}, QDir::Files,
                        QDirIterator::Subdirectories);
        int count = 0;
        for (; it.hasNext(); ++count) {
            const QString file = it.next();
            QTest::newRow(qPrintable(file)) << file;
        }
        QVERIFY(count > 50);
    }
    void load() {
        QFETCH(QString, file);
        QQmlEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        if (file.endsWith(QStringLiteral("/Theme.qml"))) {
            // A singleton may only be asked for by its name.
            QQmlComponent user(&engine);
            user.setData(
                "import QtQuick\nimport Wqlab\nQtObject { property color c: Theme.window }",
                QUrl());
            const std::unique_ptr<QObject> object(user.create());
            QVERIFY2(object, qPrintable(user.errorString()));
            return;
        }
        QQmlComponent component(&engine, QUrl(QStringLiteral("qrc") + file));
        QVERIFY2(component.isReady(), qPrintable(component.errorString()));
    }
    void window() {
        WindowFixture fixture;
        QVERIFY(fixture.open(traceFile("6.1-sched.txt")));
        fixture.playhead().toEnd();
        fixture.settle();
    }
};

QTEST_MAIN(tst_files)
#include "tst_files.moc"
