#include "models/stage.h"

#include <QTimer>

#include "models/event_things.h"
#include "models/wording.h"
#include "sentences/duration.h"
#include "sentences/marked.h"
#include "sentences/names.h"

namespace wqlab {
namespace {

int activeCpu(const Recording &recording, int position) {
    return position > 0 && position <= recording.count() ? recording.event(position - 1).cpu : -1;
}

// replayNotes: what the runner said of a run that it repeated: another compiler, another way.
QString replayNotes(const QString &diagnostics) {
    const QString ours = QStringLiteral("wqlab-run: ");
    QStringList notes;
    for (const QString &line : diagnostics.split(u'\n'))
        if (line.startsWith(ours + QStringLiteral("note: this compiler")) ||
            line.startsWith(ours + QStringLiteral("diverges at step")))
            notes << line.mid(ours.size());
    return notes.join(u'\n');
}

TaskId actor(const Recording &recording, int position) {
    if (position <= 0 || position > recording.count())
        return no_task;
    const TraceEvent &e = recording.event(position - 1);
    return task_id(e.pid, e.cpu);
}

// barrierEnds: a barrier and the task that it will wake go together, whichever is selected.
QStringList barrierEnds(const MachineState &s, Selection::Kind kind, qint64 key) {
    QStringList ends;
    for (const Barrier &barrier : s.barriers) {
        if (kind == Selection::Work && workOfKey(s, key) == barrier.work && barrier.work >= 0)
            ends << idOf(Selection::Task, barrier.waiter);
        else if (kind == Selection::Task && key == barrier.waiter && barrier.work >= 0)
            ends << idOfWork(s, barrier.work);
    }
    return ends;
}

}  // namespace

Stage::Stage(QObject *parent)
    : QObject(parent),
      folding_(session_.lesson()),
      range_(&session_, &index_),
      levers_(&session_),
      scheduler_(&session_),
      can_(&session_),
      sheet_(&session_),
      log_(session_.recording()),
      events_(session_.recording(), session_.playhead()),
      inspector_(session_.recording()),
      found_(session_.recording()),
      shares_(session_.recording()),
      runs_(&session_),
      editor_(&session_),
      tabs_(&session_, &folding_, &code_, &editor_),
      guess_(&session_, &editor_) {
    Recording *recording = session_.recording();
    events_.tellNotes(&sheet_);
    connect(&runs_, &RunList::changed, this, &Stage::runToldChanged);
    connect(&guess_, &ChangeGuess::changed, this, &Stage::runToldChanged);
    connect(session_.lesson(), &LessonPlayer::answerChanged, this, &Stage::runToldChanged);
    connect(recording, &Recording::cleared, this, &Stage::onCleared);
    connect(session_.playhead(), &Playhead::endChanged, this, &Stage::onEnd);
    connect(session_.playhead(), &Playhead::moved, this, [this, recording] {
        // One run in place of another: what both have stays on the stage instead of going and coming.
        if (recording->count() == 0)
            scheduleRefresh();
        else
            refresh();
        emit moved();
    });
    connect(session_.playhead(), &Playhead::levelChanged, this, [this] {
        events_.restart();
        scheduleRefresh();
    });
    connect(session_.playhead(), &Playhead::jumped, this, [this](qint64 ns) {
        skipped_ = tr("skipped: %1 in which nothing happens").arg(duration(ns));
        emit jumped();
    });
    connect(&session_, &Session::sourceChanged, this, [this] {
        code_.setSource(session_.sourceFiles(), session_.sourceLines());
        scheduleRefresh();
    });
    connect(&session_, &Session::statusChanged, this, &Stage::scheduleRefresh);
    connect(session_.lesson(), &LessonPlayer::stepChanged, this, &Stage::scheduleRefresh);
    connect(&folding_, &Folding::changed, this, &Stage::scheduleRefresh);
    connect(&code_, &CodeModel::layoutWanted, this, &Stage::scheduleRefresh);
    connect(&range_, &TimeRange::changed, this, &Stage::scheduleRefresh);
    connect(&shares_, &ShareModel::activeChanged, this, &Stage::scheduleRefresh);
    connect(&found_, &FindModel::queryChanged, this, &Stage::refresh);
    connect(session_.selection(), &Selection::changed, this, [this] {
        emit selectionChanged();
        emit lightsChanged();
        refresh();
    });
}

QString Stage::runTold() {
    if (session_.lesson()->open())
        return {};
    const QString guessed = guess_.toldPlain();
    return guessed.isEmpty() ? runs_.change() : guessed;
}

Stage::~Stage() { session_.disconnect(this); }

void Stage::onCleared() {
    index_.clear();
    events_.clear();
    log_.clear();
    inspector_.forget();
    shares_.forget();
    scheduleRefresh();
    emit indexGrown();
}

// onEnd: there is more of the run, or less: while a question is open the index knows nothing of what
// comes after it, and so neither does what is made from the index.
void Stage::onEnd() {
    const int end = session_.playhead()->end();
    if (end < index_.size())
        index_.clear();
    index_.extend(session_.recording()->events(), end);
    scheduleRefresh();
    emit indexGrown();
}

void Stage::scheduleRefresh() {
    if (refresh_due_)
        return;
    refresh_due_ = true;
    QTimer::singleShot(0, this, [this] {
        if (refresh_due_)
            refresh();
    });
}

void Stage::refresh() {
    refresh_due_ = false;
    folding_.follow();
    touch();
    Recording &recording = *session_.recording();
    const int position = std::min(session_.playhead()->position(), recording.count());
    const MachineState &s = session_.state();
    const StageView view{s, index_, position, recording.start(), folding_.unfolded()};

    homes_.show(view);
    callers_.show(view);
    workqueues_.show(view);
    timers_.show(view);
    cpus_.show(view, activeCpu(recording, position));
    unbound_.show(view, -1);
    pills_.show(view);
    longest_wait_.show(view, pills_, session_.playhead()->limit() >= 0);
    code_.show(view, actor(recording, position),
               session_.lesson()->active() ? session_.lesson()->codeLine() : 0, position == session_.lesson()->stop(),
               selected(), touched_);
    log_.show(position);
    tasks_.show(view);

    module_ = s.module.name.empty() ? QString() : toQString(s.module.name) + QStringLiteral(".ko");
    inferred_ = !s.told && recording.count() > 0;
    ending_.clear();
    if (s.run.ended && s.run.exit != 0)
        ending_ = session_.problem().isEmpty() ? exitReason(s.run.exit) : session_.problem();
    if (!ending_.isEmpty() && s.run.exit == 4 && s.run.oops_line > 0) {
        const QString who = naming::task(s, s.run.oops_task), line = QString::number(s.run.oops_line);
        const QString bug = log_.bug();
        //: %1: a task, %3: the line of the kernel's log that says what happened.
        ending_ = bug.isEmpty() ? tr("%1 It was %2, in line %3; the log tells how.").arg(ending_, who, line)
                                : tr("%1 in line %2: %3.").arg(who, line, bug);
    }
    // An exit code is told at the end of the run; a runner that did not end by itself at once.
    const bool whole = session_.playhead()->limit() < 0;
    const bool killed = session_.status() == Session::Ready && session_.exitCode() < 0;
    QStringList notices{freezeText(s), whole && killed ? session_.problem() : QString(),
                        replayNotes(session_.diagnostics()), recording.versionText(), recording.brokenText()};
    notices.removeAll(QString());
    notice_ = notices.join(u'\n');
    // In a lesson what was not played yet is not found: it may be what the next question is about.
    found_.show(view, code_.functions(), code_.files(),
                session_.lesson()->active() ? session_.playhead()->furthest() : index_.size());
    refreshSelection(view);
    // These look at other moments of the recording: the state above is not good any more.
    events_.show(position);
    if (range_.chosen())
        shares_.show(range_.from(), range_.to(), true);
    else
        shares_.show(session_.playhead()->first(), position, false);
    scheduler_.update();
    marked_sentence_ = session_.playhead()->markedSentenceOf(session_.playhead()->position() - 1);
    sentence_ = marked::plain(marked_sentence_);
    told_ = !ending_.isEmpty() ? ending_
            : !sentence_.isEmpty() ? sentence_ : tr("Nothing has happened yet: press Play, or the dot key.");
    marked_told_ = ending_.isEmpty() && !sentence_.isEmpty() ? marked_sentence_ : told_;
    emit refreshed();
}

void Stage::touch() {
    const Selection &selection = *session_.selection();
    const bool event = selection.kind() == Selection::Event && selection.key() < index_.size();
    const QStringList things =
        event ? thingsOf(*session_.recording(), int(selection.key()), code_.files())
              : barrierEnds(session_.state(), selection.kind(), selection.key());
    if (things == touched_)
        return;
    touched_ = things;
    emit lightsChanged();
}

QVariantMap Stage::lights() const {
    QVariantMap lit;
    for (const QString &id : touched_)
        lit.insert(id, true);
    if (const QString id = selected(); !id.isEmpty())
        lit.insert(id, true);
    return lit;
}

void Stage::refreshSelection(const StageView &view) {
    const Selection &selection = *session_.selection();
    inspector_.show(view, selection.kind(), selection.key(), code_.files());
    if (const RelatedTo to{selection.kind(), selection.key(), view.index.size()}; to != related_to_) {
        related_to_ = to;
        const Related related(view, to.kind, to.key, code_.files());
        events_.relate(related);
        log_.relate(related);
    }
    const WorkId work =
        selection.kind() == Selection::Work ? workOfKey(view.s, selection.key()) : -1;
    selected_colour_ = work >= 0 ? view.s.works[std::size_t(work)].colour : -1;
    selected_form_ = work >= 0 ? formOfWork(view.s, work) : form::Barrier;
    selected_name_ = selection.name();
    // What is to be predicted may follow from the reason: while the question is open only the picture tells.
    marked_why_ = session_.playhead()->limit() >= 0 && !selected().isEmpty()
                      ? tr("Why it is so is told when the question is answered.") : selection.markedWhy();
    selected_why_ = marked::plain(marked_why_);
}

QString Stage::selected() const {
    const Selection &selection = *const_cast<Session &>(session_).selection();
    return idOf(selection.kind(), selection.key());
}

QString Stage::selectedKind() const {
    const Selection &selection = *const_cast<Session &>(session_).selection();
    switch (selection.kind()) {
    case Selection::Work: return tr("work");
    case Selection::Worker: return tr("worker");
    case Selection::Task: return tr("task");
    case Selection::Pool: return tr("worker pool");
    case Selection::Cpu: return tr("CPU");
    case Selection::Workqueue: return tr("workqueue");
    case Selection::Timer: return tr("timer");
    case Selection::Event: return tr("event");
    case Selection::Line: return tr("line of %1").arg(code_.files().place(int(selection.key())).file);
    default: return {};
    }
}

void Stage::select(const QString &id) {
    const Id parsed = parseId(id);
    Selection *selection = session_.selection();
    if (selection->is(parsed.kind, parsed.key))
        selection->clear();
    else
        selection->select(parsed.kind, parsed.key);
}

void Stage::goTo(const QString &id, int event) {
    if (event >= 0)
        seekEvent(event);
    else if (!id.isEmpty())
        select(id);
}

void Stage::showFound(const QString &id, int event) {
    if (event >= 0)
        seekEvent(event);
    const Id parsed = parseId(id);
    session_.selection()->select(parsed.kind, parsed.key);
    tabs_.tell(id);
}

void Stage::seekEvent(int i) { session_.playhead()->seek(i + 1); }

}  // namespace wqlab
