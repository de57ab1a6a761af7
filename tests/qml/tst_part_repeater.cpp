// An item a row, in the rows' order, used again, and deaf while it is laid aside.
#include <QRandomGenerator>

#include "board/part_repeater.h"
#include "models/diff_model.h"
#include "window_fixture.h"

using namespace wqlab;

namespace {

struct Number {
    int key = 0, value = 0;
    bool operator==(const Number &) const = default;
};

class Numbers : public DiffModel<Number> {
public:
    QVariant data(const QModelIndex &index, int role) const override {
        return role == Qt::UserRole ? row(index).key : row(index).value;
    }
    QHash<int, QByteArray> roleNames() const override { return {{Qt::UserRole, "number"}, {Qt::UserRole + 1, "value"}}; }
};

}  // namespace

class tst_part_repeater : public QObject {
    Q_OBJECT

    // Scene: what text makes, in a window, with these properties. All of text's items are of a type Part.
    struct Scene {
        QQuickWindow window;
        QQmlEngine engine;
        std::unique_ptr<QQuickItem> root;

        Scene(const QByteArray &text, const QVariantMap &properties) {
            engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
            QQmlComponent component(&engine);
            component.setData("pragma ComponentBehavior: Bound\nimport QtQuick\nimport Wqlab\n" + text,
                              QUrl(QStringLiteral("qrc:/test.qml")));
            root.reset(qobject_cast<QQuickItem *>(component.createWithInitialProperties(properties)));
            if (!root)
                qFatal("%s", qPrintable(component.errorString()));
            root->setParentItem(window.contentItem());
        }
        ~Scene() { root.reset(); }
        // parts: that are in the window, of parent, in the order in which they are painted and read.
        QList<QQuickItem *> parts(const QQuickItem *parent) const {
            QList<QQuickItem *> found;
            for (QQuickItem *item : parent->childItems())
                if (item->property("number").isValid())
                    found << item;
            return found;
        }
        int made() const { return root->property("made").toInt(); }
        void polish() { window.grabWindow(); }
    };

    static QByteArray plain() {
        return R"(
            Item {
                id: all
                required property var rows
                property int made: 0
                PartRepeater {
                    objectName: "parts"
                    model: all.rows
                    Item {
                        required property int index
                        required property int number
                        required property int value
                        Component.onCompleted: all.made++
                    }
                }
            })";
    }
    // nested: a part for each of rows, with a part for each of others in it.
    static QByteArray nested() {
        return R"(
            Item {
                id: all
                required property var rows
                required property var others
                property int made: 0
                PartRepeater {
                    model: all.rows
                    Item {
                        required property int number
                        PartRepeater {
                            model: all.others
                            Item {
                                required property int number
                                Component.onCompleted: all.made++
                            }
                        }
                    }
                }
            })";
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void itemsFollowTheRows() {
        Numbers rows;
        Scene scene(plain(), {{QStringLiteral("rows"), QVariant::fromValue<QObject *>(&rows)}});
        const auto *parts = scene.root->findChild<PartRepeater *>(QStringLiteral("parts"));
        QRandomGenerator random(5);
        int most = 0;
        for (int round = 0; round < 300; ++round) {
            QVector<Number> next;
            for (int key = 0; key < 10; ++key)
                if (random.bounded(2))
                    next.insert(int(random.bounded(qsizetype(next.size()) + 1)), {key, int(random.bounded(3))});
            round % 50 == 49 ? rows.replace(next) : rows.update(next);
            most = std::max(most, int(next.size()));
            QCOMPARE(parts->count(), int(next.size()));
            const QList<QQuickItem *> seen = scene.parts(scene.root.get());
            QCOMPARE(seen.size(), next.size());
            for (int i = 0; i < int(next.size()); ++i) {
                QCOMPARE(seen[i], parts->itemAt(i));
                QCOMPARE(seen[i]->property("index").toInt(), i);
                QCOMPARE(seen[i]->property("number").toInt(), next[i].key);
                QCOMPARE(seen[i]->property("value").toInt(), next[i].value);
            }
        }
        QCOMPARE(scene.made(), most);
        QCOMPARE(parts->itemAt(most), nullptr);
    }
    void listsAndNumbersAreModels() {
        Scene scene(R"(
            Item {
                id: all
                property var list: []
                property int many: 0
                PartRepeater {
                    model: all.list
                    Item {
                        required property int index
                        required property string modelData
                        readonly property string number: index + modelData
                    }
                }
                Item {
                    objectName: "many"
                    PartRepeater {
                        model: all.many
                        Item {
                            required property int index
                            readonly property int number: index
                        }
                    }
                }
            })", {});
        const auto told = [&](const QQuickItem *parent) {
            QStringList all;
            for (const QQuickItem *item : scene.parts(parent))
                all << item->property("number").toString();
            return all.join(u' ');
        };
        const QQuickItem *many = scene.root->findChild<QQuickItem *>(QStringLiteral("many"));
        scene.root->setProperty("list", QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        QCOMPARE(told(scene.root.get()), QStringLiteral("0a 1b 2c"));
        scene.root->setProperty("list", QStringList{QStringLiteral("d")});
        QCOMPARE(told(scene.root.get()), QStringLiteral("0d"));
        scene.root->setProperty("many", 2);
        QCOMPARE(told(many), QStringLiteral("0 1"));
        scene.root->setProperty("many", 0);
        QCOMPARE(told(many), QString());
        scene.root->setProperty("list", QVariant::fromValue(nullptr));
        QCOMPARE(told(scene.root.get()), QString());
    }
    // What is laid aside makes nothing of new rows, and shows them when it is back. Mutation: asleep_ is never set.
    void whatIsLaidAsideHearsNothing() {
        Numbers rows, others;
        Scene scene(nested(), {{QStringLiteral("rows"), QVariant::fromValue<QObject *>(&rows)},
                               {QStringLiteral("others"), QVariant::fromValue<QObject *>(&others)}});
        rows.update({{1}, {2}});
        others.update({{1}, {2}, {3}});
        QCOMPARE(scene.made(), 6);
        rows.update({{1}});
        others.update({{1}, {2}, {3}, {4}, {5}});
        QCOMPARE(scene.made(), 8);   // two of the one that is seen
        others.update({{5}, {6}, {7}, {8}, {9}, {10}});
        QCOMPARE(scene.made(), 9);
        // Changes between the window and its polish are not followed twice.
        rows.update({{1}, {2}});
        others.update({{6}, {7}});
        scene.polish();
        for (const QQuickItem *part : scene.parts(scene.root.get())) {
            const QList<QQuickItem *> inner = scene.parts(part);
            QCOMPARE(inner.size(), 2);
            QCOMPARE(inner[0]->property("number").toInt(), 6);
            QCOMPARE(inner[1]->property("number").toInt(), 7);
        }
        others.update({{7}});
        for (const QQuickItem *part : scene.parts(scene.root.get()))
            QCOMPARE(scene.parts(part).size(), 1);
        QCOMPARE(scene.made(), 9);
    }
    // Rows that come and go while the repeater itself is still being made.
    void rowsMayChangeWhileItIsMade() {
        Numbers rows;
        rows.update({{1}, {2}, {3}});
        PartRepeater parts;
        static_cast<QQmlParserStatus &>(parts).classBegin();
        parts.setModel(QVariant::fromValue<QObject *>(&rows));
        rows.update({{3}});
        QCOMPARE(parts.count(), 0);
    }
    // No delegate, one that is no item, one that cannot be made: nothing is shown, and why is said with its place.
    void aDelegateThatIsNone_data() {
        QTest::addColumn<QByteArray>("delegate");
        QTest::addColumn<QStringList>("warnings");
        QTest::newRow("none") << QByteArray() << QStringList();
        QTest::newRow("no item") << QByteArray("QtObject {}") << QStringList{QStringLiteral("no item could be made")};
        QTest::newRow("asks for more") << QByteArray("Item { required property int more }")
                                       << QStringList{QStringLiteral("was not told all that it asks for"),
                                                      QStringLiteral("Required property more was not initialized")};
    }
    void aDelegateThatIsNone() {
        QFETCH(QByteArray, delegate);
        QFETCH(QStringList, warnings);
        for (const QString &warning : warnings)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("test.qml:4:\\d+: .*") + warning));
        Numbers rows;
        rows.update({{1}});
        Scene scene("Item { id: all; required property var rows; PartRepeater { model: all.rows; " + delegate + " } }",
                    {{QStringLiteral("rows"), QVariant::fromValue<QObject *>(&rows)}});
        rows.update({{1, 2}});
        rows.update({});
        QCOMPARE(scene.parts(scene.root.get()).size(), 0);
    }
    void itOutlivesItsModel() {
        auto rows = std::make_unique<Numbers>();
        rows->update({{1}, {2}, {3}});
        Scene scene(plain(), {{QStringLiteral("rows"), QVariant::fromValue<QObject *>(rows.get())}});
        QCOMPARE(scene.parts(scene.root.get()).size(), 3);
        rows.reset();
        QCOMPARE(scene.parts(scene.root.get()).size(), 0);
    }
};

QTEST_MAIN(tst_part_repeater)
#include "tst_part_repeater.moc"
