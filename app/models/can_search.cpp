#include "models/can_search.h"

#include <QFile>
#include <QRegularExpression>
#include <QUrl>
#include <array>
#include <memory>
#include <set>

namespace wqlab {
namespace {

// Question: word: for --find of wqlab-run, empty: any mistake.
struct Question {
    const char *word;
    const char *text;
};
constexpr int twice = 2;
constexpr std::array<Question, 7> all_questions{{
    {"", QT_TRANSLATE_NOOP("wqlab::CanSearch", "go wrong at all")},
    {"lost", QT_TRANSLATE_NOOP("wqlab::CanSearch", "lose an update")},
    {"twice", QT_TRANSLATE_NOOP("wqlab::CanSearch", "run a work twice at once")},
    {"warning", QT_TRANSLATE_NOOP("wqlab::CanSearch", "fail an assertion (WARN_ON): a flag seen unset")},
    {"deadlock", QT_TRANSLATE_NOOP("wqlab::CanSearch", "deadlock")},
    {"oops", QT_TRANSLATE_NOOP("wqlab::CanSearch", "oops: use what was freed")},
    {"cancel", QT_TRANSLATE_NOOP("wqlab::CanSearch", "return from a cancel too early")},
}};

// may_initialise_again: a work that is initialised once more forgets that it runs. The run does it, or the text has an
// initialisation more than the run has works.
bool may_initialise_again(const Recording &run) {
    std::set<std::int64_t> works;
    for (const TraceEvent &e : run.events())
        if (e.type == Event::wq_init_work && !works.insert(e.num(0)).second)
            return true;
    static const QRegularExpression initialises(QStringLiteral("\\b(__)?(INIT|PREPARE)_\\w*WORK\\w*\\s*\\("));
    return run.source().join(u'\n').count(initialises) > qsizetype(works.size());
}

}  // namespace

CanSearch::CanSearch(Session *session, QObject *parent) : QObject(parent), session_(session) {
    connect(&process_, &QProcess::readyReadStandardError, this, &CanSearch::read);
    connect(&process_, &QProcess::finished, this, &CanSearch::onFinished);
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            say(tr("%1 cannot be started: %2.").arg(process_.program(), process_.errorString()));
    });
    connect(session_, &Session::statusChanged, this, &CanSearch::changed);
    // Nobody waits for the log of the run that it finds.
    process_.setStandardOutputFile(QProcess::nullDevice());
}

CanSearch::~CanSearch() {
    process_.disconnect(this);
    process_.kill();
    process_.waitForFinished(2000);
}

QStringList CanSearch::questions() const {
    QStringList list;
    for (const Question &q : all_questions)
        list << tr(q.text);
    return list;
}

QString CanSearch::why() const {
    if (session_->kind() == Session::TraceSource)
        return tr("This is a trace: there is no module that could be run in another order.");
    if (session_->kind() == Session::NoSource || session_->recording()->source().isEmpty())
        return tr("There is no module yet.");
    if (session_->playhead()->limit() >= 0)
        return tr("A question is open: answer it first.");
    return {};
}

QString CanSearch::whyNot(int question) const {
    const Recording &run = *session_->recording();
    // The original workqueues, of 2.6, have a thread on each CPU and do not look at each other.
    const QString kernel = run.recipe(QStringLiteral("kernel"));
    if (question != twice || kernel.startsWith(QStringLiteral("2.6")) || may_initialise_again(run))
        return {};
    return tr("No: Linux %1 never runs a work twice at once, unless it is initialised again while it runs. "
              "This module does not do that; on a kernel 2.6 it can.").arg(kernel);
}

void CanSearch::ask(int question) {
    if (searching() || !why().isEmpty() || question < 0 || question >= int(all_questions.size()))
        return;
    if (const QString no = whyNot(question); !no.isEmpty())
        return say(no);
    const Recording &run = *session_->recording();
    const QString found = folder_.filePath(QStringLiteral("found.run"));
    QFile::remove(found);
    // The module as this run had it: its text stands in the run, under the name that it had.
    const QString module = folder_.filePath(run.recipe(QStringLiteral("module")));
    const QString script = folder_.filePath(QStringLiteral("lines"));
    QFile text(module), lines(script);
    if (!text.open(QIODevice::WriteOnly) || !lines.open(QIODevice::WriteOnly))
        return say(tr("%1 cannot be written.").arg(module));
    text.write(run.source().join(u'\n').toUtf8() + '\n');
    lines.write(run.script().filter(QRegularExpression(QStringLiteral("^(?!at )"))).join(u'\n').toUtf8() + '\n');
    text.close();
    lines.close();
    QStringList arguments{QStringLiteral("--can=%1").arg(most_preemptions), QStringLiteral("--progress"),
                          QStringLiteral("--save-run"), found,
                          QStringLiteral("--script"), script,
                          QStringLiteral("--cpus"), run.recipe(QStringLiteral("cpus")),
                          QStringLiteral("--kernel"), run.recipe(QStringLiteral("kernel")),
                          QStringLiteral("--config"), run.recipe(QStringLiteral("config"))};
    if (const char *word = all_questions[std::size_t(question)].word; *word)
        arguments << QStringLiteral("--find") << QString::fromLatin1(word);
    arguments << module;
    for (const QString &param : run.recipe(QStringLiteral("params")).split(u' ', Qt::SkipEmptyParts))
        arguments << QUrl::fromPercentEncoding(param.toUtf8());
    question_ = question;
    stopped_ = false;
    line_.clear();
    last_.clear();
    process_.start(RunnerProcess::defaultProgram(), arguments);
    say(tr("Compiling…"));
}

void CanSearch::stop() {
    stopped_ = true;
    process_.kill();
}

// read: of what it says the last whole line tells how far it is.
void CanSearch::read() {
    line_ += process_.readAllStandardError();
    const qsizetype end = line_.lastIndexOf('\n');
    if (end < 0)
        return;
    const qsizetype before = line_.lastIndexOf('\n', end - 1);
    last_ = line_.mid(before + 1, end - before - 1);
    line_ = line_.mid(end + 1);
    if (last_.startsWith("tried "))
        say(tr("Searching: %1.").arg(QString::fromUtf8(last_)));
}

void CanSearch::onFinished(int exit) {
    read();
    const QString question = tr(all_questions[std::size_t(question_)].text);
    const QString last = QString::fromUtf8(last_);
    if (stopped_)
        return say(last_.startsWith("tried ") ? tr("Stopped: %1, and none does.").arg(last) : tr("Stopped."));
    QFile found(folder_.filePath(QStringLiteral("found.run")));
    if (exit == 6 && found.open(QIODevice::ReadOnly)) {
        say(tr("It can: %1.").arg(last));
        emit this->found();
        const auto play = std::make_shared<QMetaObject::Connection>();
        *play = connect(session_, &Session::loaded, this, [this, play] {
            disconnect(*play);
            session_->playhead()->seek(session_->playhead()->first());
            session_->playhead()->setPlaying(true);
        });
        session_->branch(found.readAll(), tr("found: it can %1").arg(question), 0);
        return;
    }
    if (exit == 0)
        return say(tr("It cannot, as far as was looked: %1.").arg(last));
    say(tr("The search ended early: %1").arg(last));
}

void CanSearch::say(const QString &sentence) {
    progress_ = sentence;
    emit changed();
}

}  // namespace wqlab
