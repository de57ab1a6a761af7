// In a language whose every string stands between marks, all that the window says stands between marks, but for names,
// numbers, code and the lessons' own text.
#include <QAccessible>
#include <QDirIterator>
#include <QTextDocumentFragment>
#include <QTranslator>

#include "accessible_tree.h"
#include "pseudo_language.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_translated : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QTranslator translator_;
    QMap<QString, QString> unwrapped_;   // text: where
    QSet<QString> of_lessons_;           // lines of the course: titles, answers
    int seen_ = 0;

    // said_by_others: what is in it is code, the kernel's log or a lesson's text.
    static bool saidByOthers(const QQuickItem *item) {
        static const QSet<QString> others{QStringLiteral("CodeLine"), QStringLiteral("CodeArea"),
                                          QStringLiteral("CodeLabel"), QStringLiteral("LessonText"),
                                          QStringLiteral("ResultTable")};
        for (; item; item = item->parentItem())
            if (others.contains(typeOf(item)) || item->property("logText").isValid())
                return true;
        return false;
    }
    // isName: of something of the run, of the kernel or of a file; or a unit.
    static bool isName(const QString &word, const QSet<QString> &names) {
        static const QRegularExpression name(QStringLiteral("[0-9_/.]|^(ns|us|ms|s)$"));
        return name.match(word).hasMatch() || names.contains(word);
    }
    static QSet<QString> namesOf(const MachineState &s) {
        QSet<QString> names{QStringLiteral("wqlab")};
        for (int e = 0; e < event_count; ++e)
            names.insert(QString::fromLatin1(event_table[e].name));
        const auto add = [&names](const std::string &text) {
            static const QRegularExpression between(QStringLiteral("[^A-Za-z0-9_]+"));
            for (const QString &word : QString::fromStdString(text).split(between))
                names.insert(word);
        };
        for (WorkId id = 0; id < WorkId(s.works.size()); ++id)
            add(name_of(s, id));
        for (const Task &task : s.tasks)
            add(name_of_task(s, task.id));
        for (WqId id = 0; id < WqId(s.workqueues.size()); ++id)
            add(name_of_wq(s, id));
        add(std::string(s.module.name.view()));
        return names;
    }

    // readLessons: the course's lines without the signs in front of them.
    static QSet<QString> readLessons() {
        static const QRegularExpression signs(QStringLiteral("^(#+ |- (\\[.\\] |\\(.\\) )?|\\d+\\. )"));
        QSet<QString> lines;
        QDirIterator files(QStringLiteral(WQLAB_SOURCE "/lessons"), {QStringLiteral("*.md")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n'))
                    lines.insert(QString(line).remove(signs).trimmed());
        }
        return lines;
    }

    // ofLessons: a line of the course, or a track and a lesson.
    bool ofLessons(const QString &text) const {
        const QStringList parts = text.split(QStringLiteral("  /  "));
        return std::all_of(parts.begin(), parts.end(),
                           [this](const QString &part) { return of_lessons_.contains(part); });
    }
    // fieldsOf: what an event's fields are called in a trace.
    static QSet<QString> fieldsOf(const TraceEvent &e) {
        QSet<QString> fields;
        for (int i = 0; i < field_count(e.type); ++i) {
            const std::string_view name = field_info(e.type, i).name;
            fields.insert(QString::fromLatin1(name.data(), qsizetype(name.size())));
        }
        return fields;
    }
    void look(const QString &text, const QSet<QString> &names, const QString &where) {
        ++seen_;
        static const QRegularExpression between(QStringLiteral("[^\\w./]+"),
                                                QRegularExpression::UseUnicodePropertiesOption);
        static const QRegularExpression words(QStringLiteral("[A-Za-z]{2}"));
        const QString plain = text.startsWith(u'<') || text.contains(QStringLiteral("</"))
                                  ? QTextDocumentFragment::fromHtml(text).toPlainText()
                                  : text;
        for (const QString &word : unmarked(plain).split(between, Qt::SkipEmptyParts))
            if (words.match(word).hasMatch() && !isName(word, names)) {
                if (!ofLessons(plain))
                    unwrapped_.insert(text, where);
                return;
            }
    }
    // walk: everything that is in the window; more: names that stand there besides those of the run's things.
    void walk(WindowFixture &f, const QString &where, const QSet<QString> &more = {}) {
        f.settle();
        const QSet<QString> names = namesOf(f.playhead().state()) + more;
        for (QQuickItem *item : visibleTree(f.window().contentItem())) {
            if (saidByOthers(item))
                continue;
            const QString at = where + QStringLiteral(": ") + typeOf(item->parentItem() ? item->parentItem() : item) +
                               u'/' + typeOf(item);
            look(item->property("text").toString(), names, at);
            if (QAccessibleInterface *node = QAccessible::queryAccessibleInterface(item))
                for (const QAccessible::Text part : {QAccessible::Name, QAccessible::Description})
                    if (node->text(part) != item->property("diagnosticSaid").toString())   // the compiler's own words
                        look(node->text(part), names, at + QStringLiteral(" (read aloud)"));
        }
    }

private slots:
    void initTestCase() {
        const QString problem = makePseudoLanguage(folder_.path());
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(translator_.load(folder_.filePath(QStringLiteral("wqlab_de.qm"))));
        QVERIFY(QCoreApplication::installTranslator(&translator_));
        of_lessons_ = readLessons();
    }
    void init() { unwrapped_.clear(), seen_ = 0; }
    void cleanup() {
        for (auto it = unwrapped_.cbegin(); it != unwrapped_.cend(); ++it)
            qInfo("%s: \"%s\"", qPrintable(it.value()), qPrintable(it.key()));
        QVERIFY(unwrapped_.isEmpty());
        QVERIFY(seen_ > 0);
    }

    void startPage() {
        WindowFixture f;
        f.workspace().goHome();
        walk(f, QStringLiteral("start"));
    }
    void machine() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        for (int i = 0; i < 60 && f.playhead().position() < f.playhead().end(); i += 6) {
            walk(f, QStringLiteral("event %1").arg(f.playhead().stepNumber()));
            for (int k = 0; k < 6; ++k)
                f.playhead().stepForward();
        }
    }
    void tabsAndSelection() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/delayed.c")));
        for (int i = 0; i < 30; ++i)
            f.playhead().stepForward();
        for (int tab = 0; tab < 5; ++tab) {
            f.stage().tabs()->choose(tab);
            walk(f, QStringLiteral("tab %1").arg(tab));
        }
        f.stage().tabs()->choose(SideTabs::Inspect);
        const MachineState &s = f.playhead().state();
        Selection &selection = *f.stage().session()->selection();
        for (const Selection::Kind kind : {Selection::Work, Selection::Worker, Selection::Task, Selection::Pool,
                                           Selection::Cpu, Selection::Workqueue, Selection::Timer}) {
            const qint64 key = kind == Selection::Work     ? qint64(s.works[0].key(0))
                               : kind == Selection::Worker ? s.workers[0].pid
                               : kind == Selection::Task   ? s.tasks.back().id
                               : kind == Selection::Timer  ? qint64(s.timers.empty() ? 0 : s.timers[0].addr)
                                                           : 0;
            selection.select(kind, key);
            walk(f, QStringLiteral("selected %1").arg(int(kind)));
        }
        const int event = f.playhead().position() - 1;
        selection.select(Selection::Event, event);
        walk(f, QStringLiteral("selected event"), fieldsOf(f.stage().session()->recording()->event(event)));
    }
    void keysAndPanels() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/cancel.c")));
        f.playhead().toEnd();
        for (int i = 0; i < 20; ++i)
            f.playhead().stepBack();
        const struct {
            const char *name;
            Qt::Key key;
            Qt::KeyboardModifiers with;
        } all[] = {{"levers", Qt::Key_L, {}},    {"can", Qt::Key_Q, {}},
                   {"legend", Qt::Key_Question, Qt::ShiftModifier}, {"keys", Qt::Key_F1, {}},
                   {"find", Qt::Key_F, Qt::ControlModifier}, {"share", Qt::Key_E, Qt::ControlModifier}};
        for (const auto &one : all) {
            f.key(one.key, one.with);
            if (one.key == Qt::Key_F)
                f.keys(QStringLiteral("w"));
            walk(f, QString::fromLatin1(one.name));
            f.key(Qt::Key_Escape);
        }
    }
    void lessons_data() {
        QTest::addColumn<QString>("lesson");
        for (const char *lesson : {"queued-twice", "freezing", "why-replaced"})
            QTest::newRow(lesson) << QString::fromLatin1(lesson);
    }
    void lessons() {
        QFETCH(QString, lesson);
        WindowFixture f;
        QVERIFY(f.open(lesson));
        for (int step = 0; step < f.stage().lesson()->stepCount(); ++step) {
            f.stage().lesson()->setStep(step);
            walk(f, QStringLiteral("step %1").arg(step + 1));
        }
    }
    void answered() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        LessonPlayer &player = *f.stage().lesson();
        for (int step = 0; step < player.stepCount() && !player.open(); ++step)
            player.setStep(step);
        QVERIFY(player.open());
        player.answer(0);
        walk(f, QStringLiteral("answered"));
    }
    void editorAndComparison() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/cancel.c")));
        f.keys(QStringLiteral("e"));
        walk(f, QStringLiteral("editor"));
        f.stage().session()->setSeed(5);
        f.stage().session()->run();
        (void)QTest::qWaitFor([&f] { return f.stage().session()->status() == Session::Ready; }, 20000);
        walk(f, QStringLiteral("another run"));
        f.workspace().compare()->open(0, 1);
        walk(f, QStringLiteral("compared"));
    }
    void brokenTrace() {
        WindowFixture f;
        QFile file(folder_.filePath(QStringLiteral("broken.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# tracer: nop\n  insmod-1 [000] d.... 1.000001: sched_wakeup: what is this\n"
                   "  insmod-1 [000] d.... 1.000002: workqueue_queue_work: work struct=00000000deadbeef function=f "
                   "workqueue=events req_cpu=8192 cpu=0\n");
        file.close();
        QVERIFY(f.open(file.fileName()));
        walk(f, QStringLiteral("broken trace"));
    }
    void oops() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("bad/null_in_work.c")));
        f.playhead().toEnd();
        walk(f, QStringLiteral("oops"));
    }
    void doesNotCompile() {
        WindowFixture f;
        QVERIFY(!f.open(moduleFile("bad/syntax_error.c")));
        walk(f, QStringLiteral("error"));
    }
    void presented() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        f.key(Qt::Key_F11);
        walk(f, QStringLiteral("presented"));
    }
};

QTEST_MAIN(tst_translated)
#include "tst_translated.moc"
