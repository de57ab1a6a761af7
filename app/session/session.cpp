#include "session/session.h"

#include <QDir>
#include <QFileInfo>

#include "lessons/lesson_reader.h"
#include "session/source_kind.h"

namespace wqlab {

namespace {

constexpr qint64 chunk = 1 << 20;   // of a trace; the window answers between two

QString cpus_text(int n) { return n == 1 ? Session::tr("%n CPU", nullptr, 1) : Session::tr("%n CPUs", nullptr, n); }

}  // namespace

Session::Session(QObject *parent)
    : QObject(parent), playhead_(&recording_), selection_(&playhead_), lesson_(&recording_, &playhead_) {
    connect(&runner_, &RunnerProcess::bytes, this,
            [this](const QByteArray &b) {
                if (!begun_) begin();
                recording_.add(std::string_view(b.constData(), std::size_t(b.size())));
            });
    connect(&runner_, &RunnerProcess::finished, this, &Session::onFinished);
    connect(&lesson_, &LessonPlayer::selectWanted, this, [this](const QString &name) {
        if (name.isEmpty()) selection_.clear();
        else selection_.selectNamed(name);
    });
    connect(&lesson_, &LessonPlayer::stepChanged, this, &Session::leaveVariation);
    connect(&selection_, &Selection::described, this, &Session::point);
    connect(this, &Session::loaded, this, &Session::judge);
    connect(this, &Session::optionsChanged, this, &Session::summaryChanged);
    connect(&recording_, &Recording::completeChanged, this, &Session::summaryChanged);
    connect(&watch_, &FileWatch::changed, this, &Session::reloadLesson);
    loader_.setInterval(0);
    connect(&loader_, &QTimer::timeout, this, &Session::readMore);
}

Session::~Session() = default;

void Session::point() {
    const bool line = selection_.kind() == Selection::Line, line_asked = lesson_.form() == LessonPlayer::Line;
    if (!lesson_.open() || (!line_asked && lesson_.form() != LessonPlayer::Click)) return;
    const QString name = line != line_asked ? QString() : line ? QString::number(selection_.line()) : selection_.name();
    if (name == pointed_) return;
    pointed_ = name;
    lesson_.setGiven(name);
}

QString Session::fileName() const {
    return kind_ == LessonSource ? QFileInfo(run_file_).fileName() : QFileInfo(path_).fileName();
}

QStringList Session::sourceLines() const {
    const QStringList told = recording_.source();
    return told.isEmpty() ? file_lines_ : told;
}

SourceFiles Session::sourceFiles() const {
    const QString told = recording_.recipe(QStringLiteral("module"));
    return SourceFiles(told.isEmpty() ? fileName() : told, sourceLines());
}

bool Session::fail(const QString &problem) {
    problem_ = failure_ = problem;
    setStatus(Failed);
    return false;
}

void Session::setStatus(Status status) {
    status_ = status;
    emit statusChanged();
}

bool Session::open(const QString &path) {
    const SourceKind what = source_kind(path);
    const QString name = QFileInfo(path).fileName();
    switch (what) {
    case SourceKind::missing: return fail(tr("There is no file %1.").arg(path));
    case SourceKind::unreadable: return fail(tr("%1 cannot be read.").arg(name));
    case SourceKind::empty: return fail(tr("%1 is empty: there is no event in it.").arg(name));
    case SourceKind::unknown: return fail(tr("%1 is neither a lesson, a module (.c), a trace nor a run.").arg(name));
    case SourceKind::lesson: return openLesson(QFileInfo(path).isDir() ? path : QFileInfo(path).path());
    case SourceKind::module: return openModule(path, ModuleSource);
    case SourceKind::run: return openModule(path, RunSource);
    case SourceKind::trace: return openTrace(path);
    }
    return false;
}

void Session::forget() {
    runner_.abandon();
    runs_.clear();
    copy_.clear();
    begun_ = false;
    loader_.stop();
    file_.reset();
    selection_.clear();
    watch_.stop();
    changed_.reset();
    lesson_.clear();
    problem_.clear();
    diagnostics_.clear();
    exit_ = 0;
}

bool Session::openLesson(const QString &folder) {
    std::vector<LessonProblem> problems;
    const std::optional<Lesson> lesson = readLesson(folder, &problems);
    if (!lesson) return fail(problems.empty() ? tr("The lesson cannot be read.") : problems.front().toString());
    forget();
    kind_ = LessonSource;
    path_ = folder;
    title_ = lesson->title;
    run_file_ = lesson->module;
    file_lines_ = source_lines(run_file_);
    options_ = lesson_options(*lesson);
    recording_.clear();
    lesson_.setLesson(*lesson);
    task_.setLesson(*lesson);
    QStringList files{lesson->file, lesson->module};
    if (!lesson->script.isEmpty()) files << lesson->script;
    watch_.watch(files);
    emit sourceChanged();
    emit optionsChanged();
    run();
    return true;
}

// reloadLesson: somebody writes at it; the step stays where it was.
void Session::reloadLesson() {
    const int step = lesson_.step();
    if (openLesson(QString(path_))) lesson_.setStep(step);
}

bool Session::openModule(const QString &file, Kind kind) {
    forget();
    kind_ = kind;
    path_ = run_file_ = file;
    title_ = QFileInfo(file).fileName();
    file_lines_ = kind == ModuleSource ? source_lines(file) : QStringList();
    options_ = RunOptions();
    recording_.clear();
    emit sourceChanged();
    emit optionsChanged();
    run();
    return true;
}

bool Session::openTrace(const QString &path) {
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly)) return fail(tr("%1 cannot be read.").arg(path));
    forget();
    kind_ = TraceSource;
    path_ = path;
    run_file_.clear();
    title_ = QFileInfo(path).fileName();
    file_lines_.clear();
    file_ = std::move(file);
    recording_.clear(true);
    recording_.expect(std::uint64_t(file_->size()));
    setStatus(Running);
    emit sourceChanged();
    readMore();
    if (file_) loader_.start();
    return true;
}

void Session::readMore() {
    if (!file_) return loader_.stop();
    const QByteArray bytes = file_->read(chunk);
    recording_.add(std::string_view(bytes.constData(), std::size_t(bytes.size())));
    emit progressChanged();
    if (!bytes.isEmpty() && !file_->atEnd()) return;
    loader_.stop();
    file_.reset();
    recording_.finish();
    if (recording_.count() == 0) {
        fail(tr("%1 holds no event.").arg(title_));
        return;
    }
    playhead_.setFirst(0);
    setStatus(Ready);
    emit sourceChanged();
    emit progressChanged();
    emit loaded();
}

double Session::progress() const {
    if (!file_ || file_->size() <= 0) return 1;
    return double(file_->pos()) / double(file_->size());
}

void Session::runVariation() {
    if (kind_ != LessonSource || lesson_.variation().isEmpty() || lesson_.open()) return;
    QString problem;
    std::optional<ChangedRun> changed = change_run(lesson_.lesson(), lesson_.currentVariation(), &problem);
    if (!changed) {
        fail(problem);
        return;
    }
    lesson_.askAgainChanged();
    changed_ = std::move(changed);
    run();
}

// leaveVariation: the run from which it was made is still there.
void Session::leaveVariation() {
    if (!changed_) return;
    const int from = status_ == Running ? next_.from : runs_.shown() ? runs_.shown()->from : 0;
    changed_.reset();
    if (runs_.run(from)) showRun(from);
    else run();
}

void Session::stop() { runner_.kill(); }

QString Session::control(const QString &line) {
    if (kind_ == NoSource) return tr("Nothing runs.");
    if (kind_ == TraceSource) return tr("This is a trace: there is no machine behind it that could be acted on.");
    if (kind_ == RunSource) return tr("This run is replayed as it was recorded.");
    if (status_ != Running) return tr("The run is over.");
    if (!options_.interactive) return tr("This run was started without a hand at its controls: run it again with one.");
    if (line.trimmed().isEmpty()) return tr("The line is empty.");
    return runner_.send(line.trimmed()) ? QString() : tr("The runner does not listen any more.");
}

void Session::setCpus(int n) {
    if (n == options_.cpus || n < 1 || n > 64) return;
    options_.cpus = n;
    emit optionsChanged();
}

void Session::setMode(const QString &mode) {
    if (mode == options_.mode) return;
    options_.mode = mode;
    emit optionsChanged();
}

void Session::setInteractive(bool on) {
    if (on == options_.interactive) return;
    options_.interactive = on;
    emit optionsChanged();
}

void Session::setSeed(qint64 seed) {
    if (seed == options_.seed) return;
    options_.seed = seed;
    emit optionsChanged();
}

void Session::setKernel(const QString &kernel) {
    if (kernel == options_.kernel) return;
    options_.kernel = kernel;
    emit optionsChanged();
}

QString Session::modeShown() const {
    return kind_ == TraceSource ? QString::fromUtf8(recording_.history().latest().run.mode.data()) : options_.mode;
}

QString Session::brief() const {
    const QString dot = QStringLiteral(" \u00b7 ");
    const bool trace = kind_ == TraceSource;
    const MachineState &end = recording_.history().latest();
    const int known = int(std::count_if(end.cpus.begin(), end.cpus.end(), [](const wqlab::Cpu &c) { return c.known; }));
    const QString cpus = cpus_text(trace ? known : changed_ ? changed_->options.cpus : options_.cpus);
    const QString mode = modeShown();
    const QString word = mode == u"stepped" ? tr("stepped") : mode == u"parallel" ? tr("parallel") : mode;
    return word.isEmpty() ? cpus : cpus + dot + word;
}

QString Session::summary() const {
    if (kind_ == NoSource) return {};
    const QString dot = QStringLiteral(" \u00b7 ");
    const MachineState &end = recording_.history().latest();
    if (kind_ == TraceSource && !end.told) return tr("trace of a real kernel") + dot + brief();
    QString kernel = QString::fromUtf8(end.run.kernel.data());
    if (kernel.isEmpty()) kernel = options_.kernel == QStringLiteral("auto") ? QStringLiteral("6.1") : options_.kernel;
    QString text = tr("Linux %1").arg(kernel) + dot + brief();
    const QString seed = kind_ == TraceSource ? recording_.recipe(QStringLiteral("seed"))
                         : options_.seed >= 0 ? QString::number(options_.seed)
                                              : QString();
    if (!seed.isEmpty() && seed != QStringLiteral("fixed") && modeShown() != u"parallel")
        text += dot + tr("seed %1").arg(seed);
    return text;
}

}  // namespace wqlab
