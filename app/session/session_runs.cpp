// The runs of a session: made, kept, and shown again.
#include <QFile>

#include "lessons/variation.h"
#include "session/session.h"
#include "session/source_kind.h"

namespace wqlab {

void Session::run() {
    if (!canRun()) return;
    KeptRun next;
    next.options = changed_ ? changed_->options : options_;
    next.file = changed_ ? changed_->module : copy_.isEmpty() ? run_file_ : copy_;
    if (const KeptRun *shown = runs_.shown()) {
        QStringList what;
        if (changed_) what << shortVariation(lesson_.variation());
        else if (const QString other = difference(shown->options, next.options); !other.isEmpty()) what << other;
        if (!changed_ && !shown->recording->source().isEmpty() && shown->recording->source() != source_lines(next.file))
            what << tr("edited");
        if (what.isEmpty()) what << tr("again");
        next.what = what.join(QStringLiteral(", "));
    }
    goal_ = -1;
    const QStringList replay{QStringLiteral("--trace"), QStringLiteral("-"), QStringLiteral("--replay"), run_file_};
    const QStringList arguments = kind_ == RunSource ? replay : next.options.arguments(next.file);
    const bool interactive = kind_ != RunSource && next.options.interactive;
    start(std::move(next), arguments, interactive);
}

void Session::branch(const QByteArray &runFile, const QString &what, int position) {
    if (!branches_) branches_ = std::make_unique<QTemporaryDir>();
    KeptRun next;
    next.options = options_;
    next.file = branches_->filePath(QStringLiteral("branch-%1.run").arg(runs_.count() + 1));
    next.what = what;
    QFile file(next.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(runFile) != runFile.size() || !file.flush()) {
        failure_ = tr("The branch could not be written to %1.").arg(next.file);
        emit statusChanged();
        return;
    }
    goal_ = position;
    const QStringList arguments{QStringLiteral("--trace"), QStringLiteral("-"), QStringLiteral("--replay"), next.file};
    start(std::move(next), arguments);
}

void Session::start(KeptRun next, const QStringList &arguments, bool interactive) {
    leave();
    next_ = std::move(next);
    next_.from = runs_.current();
    place_ = place_of(recording_, playhead_.position());
    if (lesson_.active()) {   // a step's own stop is found anew by what it says
        const std::vector<int> &stops = lesson_.stops();
        const std::size_t step = std::size_t(lesson_.step());
        if (changed_ || step >= stops.size() || stops[step] == playhead_.position()) place_ = {};
    }
    problem_.clear();
    failure_.clear();
    diagnostics_.clear();
    exit_ = 0;
    begun_ = false;
    // While there is no run to look at, the text is that of the file.
    if (!recording_.count()) file_lines_ = kind_ == RunSource ? QStringList() : source_lines(next_.file);
    setStatus(Running);
    emit sourceChanged();
    runner_.start(arguments, interactive);
}

void Session::begin() {
    begun_ = true;
    selection_.clear();
    recording_.clear();
    file_lines_ = kind_ == RunSource ? QStringList() : source_lines(next_.file);
    emit sourceChanged();
    if (live() && !lesson_.active()) playhead_.setFollowing(true);
}

void Session::onFinished(int exit, const QString &reason) {
    const QString diagnostics = runner_.errors();
    if (begun_) recording_.finish();
    if (begun_ && recording_.count() > 0 && exit != 1 && exit != 2) {
        exit_ = exit;
        problem_ = reason;
        diagnostics_ = diagnostics;
        emit sourceChanged();
        placePlayhead();
        keep();
        setStatus(Ready);
        emit loaded();
        return;
    }
    QString said;   // what the machine said of a module that it does not load
    for (const LogLine &line : begun_ ? recording_.log() : std::vector<LogLine>())
        said += QString::fromUtf8(line.text.data()) + u'\n';
    if (KeptRun *shown = runs_.shown()) {
        // What was on the stage may have been cleared by the first events of a module that does not load.
        if (begun_) show(*shown);
        problem_ = shown->problem;
        exit_ = shown->exit;
    } else {
        problem_ = reason;
        exit_ = exit;
    }
    failure_ = reason;
    diagnostics_ = said + diagnostics;
    emit sourceChanged();
    setStatus(runs_.shown() ? Ready : Failed);
}

// placePlayhead: boot is behind the student; the first step of a lesson, or the moment before insmod.
void Session::placePlayhead() {
    const int first = std::max(0, recording_.loadEvent());
    playhead_.setFirst(first);
    // Who watched it live goes on from where they are.
    const bool untouched = playhead_.position() <= first;
    if (lesson_.active() || untouched) playhead_.seek(first);
    if (lesson_.active()) lesson_.place();
    const int at = goal_ >= 0 ? goal_ : position_of(recording_, place_);
    if (at >= first && (goal_ >= 0 || untouched)) playhead_.seek(at);
}

// judge: a variation is the lesson's doing, and its own module is where the task begins.
void Session::judge() {
    const KeptRun *shown = runs_.shown();
    if (kind_ == LessonSource && shown && !changed_ && shown->file != run_file_) task_.judge(recording_, shown->file);
}

void Session::keep() {
    KeptRun run = std::move(next_);
    next_ = {};
    begun_ = false;
    run.recording = std::make_unique<Recording>();
    run.recording->show(recording_);
    run.exit = exit_;
    run.problem = problem_;
    run.diagnostics = diagnostics_;
    run.position = playhead_.position();
    runs_.add(std::move(run));
}

void Session::leave() {
    const bool under_way = status_ == Running && begun_;
    if (status_ == Running) runner_.abandon();
    if (!under_way) {
        KeptRun *shown = runs_.shown();
        if (!shown) return;
        shown->position = playhead_.position();
        shown->selected = selection_.kind();
        shown->key = selection_.key();
        return;
    }
    // One in virtual time comes again just so; one of real threads never does.
    recording_.finish();
    if (next_.options.mode != u"parallel" || recording_.count() == 0) return;
    problem_ = tr("The run was stopped.");
    exit_ = -1;
    keep();
}

void Session::show(const KeptRun &run) {
    selection_.clear();
    changed_.reset();
    options_ = run.options;
    exit_ = run.exit;
    problem_ = run.problem;
    diagnostics_ = run.diagnostics;
    failure_.clear();
    begun_ = false;
    recording_.show(*run.recording);
    playhead_.setFirst(std::max(0, recording_.loadEvent()));
    if (lesson_.active()) lesson_.place();
    playhead_.seek(run.position);
    selection_.select(run.selected, run.key);
    emit sourceChanged();
    emit optionsChanged();
    setStatus(Ready);
    emit loaded();
}

void Session::showRun(int number) {
    if (!runs_.run(number)) return;
    leave();
    runs_.show(number);
    show(*runs_.shown());
}

void Session::walk(int by) {
    leave();
    if (by < 0 ? runs_.goBack() : runs_.goForth()) show(*runs_.shown());
}

}  // namespace wqlab
