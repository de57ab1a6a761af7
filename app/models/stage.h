// stage.h: one session as QML sees it: rows for everything on the stage, kept at the playhead.
#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "models/caller_model.h"
#include "models/can_search.h"
#include "models/change_guess.h"
#include "models/code_model.h"
#include "models/cpu_model.h"
#include "models/editor.h"
#include "models/event_model.h"
#include "models/find_model.h"
#include "models/folding.h"
#include "models/home_model.h"
#include "models/inspector_model.h"
#include "models/lever_model.h"
#include "models/log_model.h"
#include "models/longest_wait.h"
#include "models/pill_model.h"
#include "models/run_index.h"
#include "models/scheduler.h"
#include "models/run_list.h"
#include "models/share_model.h"
#include "models/session_types.h"
#include "models/share_sheet.h"
#include "models/side_tabs.h"
#include "models/task_model.h"
#include "models/time_range.h"
#include "models/timer_model.h"
#include "models/workqueue_model.h"

namespace wqlab {

class Stage : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a workspace")
    Q_PROPERTY(wqlab::Session *session READ session CONSTANT FINAL)
    Q_PROPERTY(wqlab::Playhead *playhead READ playhead CONSTANT FINAL)
    Q_PROPERTY(wqlab::LessonPlayer *lesson READ lesson CONSTANT FINAL)
    Q_PROPERTY(wqlab::Folding *folding READ folding CONSTANT FINAL)
    Q_PROPERTY(wqlab::HomeModel *homes READ homes CONSTANT FINAL)
    Q_PROPERTY(wqlab::CallerModel *callers READ callers CONSTANT FINAL)
    Q_PROPERTY(wqlab::WorkqueueModel *workqueues READ workqueues CONSTANT FINAL)
    Q_PROPERTY(wqlab::TimerModel *timers READ timers CONSTANT FINAL)
    Q_PROPERTY(wqlab::CpuModel *cpus READ cpus CONSTANT FINAL)
    Q_PROPERTY(wqlab::PoolModel *unboundPools READ unboundPools CONSTANT FINAL)
    Q_PROPERTY(wqlab::PillModel *pills READ pills CONSTANT FINAL)
    Q_PROPERTY(wqlab::CodeModel *code READ code CONSTANT FINAL)
    Q_PROPERTY(wqlab::LogModel *log READ log CONSTANT FINAL)
    Q_PROPERTY(wqlab::EventModel *events READ events CONSTANT FINAL)
    Q_PROPERTY(wqlab::InspectorModel *inspector READ inspector CONSTANT FINAL)
    Q_PROPERTY(wqlab::FindModel *found READ found CONSTANT FINAL)
    Q_PROPERTY(wqlab::TaskModel *tasks READ tasks CONSTANT FINAL)
    Q_PROPERTY(wqlab::ShareModel *shares READ shares CONSTANT FINAL)
    Q_PROPERTY(wqlab::RunList *runs READ runs CONSTANT FINAL)
    Q_PROPERTY(QString runTold READ runTold NOTIFY runToldChanged FINAL)
    Q_PROPERTY(wqlab::Editor *editor READ editor CONSTANT FINAL)
    Q_PROPERTY(wqlab::ChangeGuess *guess READ guess CONSTANT FINAL)
    Q_PROPERTY(wqlab::TimeRange *range READ range CONSTANT FINAL)
    Q_PROPERTY(wqlab::LeverModel *levers READ levers CONSTANT FINAL)
    Q_PROPERTY(wqlab::Scheduler *scheduler READ scheduler CONSTANT FINAL)
    Q_PROPERTY(wqlab::CanSearch *can READ can CONSTANT FINAL)
    Q_PROPERTY(wqlab::ShareSheet *sheet READ sheet CONSTANT FINAL)
    Q_PROPERTY(wqlab::SideTabs *tabs READ tabs CONSTANT FINAL)
    Q_PROPERTY(QString moduleName READ moduleName NOTIFY refreshed FINAL)
    Q_PROPERTY(QString selected READ selected NOTIFY selectionChanged FINAL)
    Q_PROPERTY(QVariantMap lights READ lights NOTIFY lightsChanged FINAL)
    Q_PROPERTY(wqlab::LongestWait *longestWait READ longestWait CONSTANT FINAL)
    Q_PROPERTY(QString selectedName READ selectedName NOTIFY refreshed FINAL)
    Q_PROPERTY(QString selectedKind READ selectedKind NOTIFY refreshed FINAL)
    Q_PROPERTY(QString selectedWhy READ selectedWhy NOTIFY refreshed FINAL)
    Q_PROPERTY(QString markedWhy READ markedWhy NOTIFY refreshed FINAL)
    Q_PROPERTY(int selectedColour READ selectedColour NOTIFY refreshed FINAL)
    Q_PROPERTY(int selectedForm READ selectedForm NOTIFY refreshed FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY refreshed FINAL)
    Q_PROPERTY(QString markedSentence READ markedSentence NOTIFY refreshed FINAL)
    Q_PROPERTY(QString told READ told NOTIFY refreshed FINAL)
    Q_PROPERTY(QString markedTold READ markedTold NOTIFY refreshed FINAL)
    Q_PROPERTY(QString ending READ ending NOTIFY refreshed FINAL)
    Q_PROPERTY(QString skipped READ skipped NOTIFY jumped FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY refreshed FINAL)
    Q_PROPERTY(bool inferred READ inferred NOTIFY refreshed FINAL)

public:
    explicit Stage(QObject *parent = nullptr);
    ~Stage() override;

    Session *session() { return &session_; }
    Playhead *playhead() { return session_.playhead(); }
    LessonPlayer *lesson() { return session_.lesson(); }
    // folding: what of all this a lesson has not come to yet.
    Folding *folding() { return &folding_; }
    HomeModel *homes() { return &homes_; }
    CallerModel *callers() { return &callers_; }
    WorkqueueModel *workqueues() { return &workqueues_; }
    TimerModel *timers() { return &timers_; }
    CpuModel *cpus() { return &cpus_; }
    PoolModel *unboundPools() { return &unbound_; }
    PillModel *pills() { return &pills_; }
    CodeModel *code() { return &code_; }
    LogModel *log() { return &log_; }
    EventModel *events() { return &events_; }
    InspectorModel *inspector() { return &inspector_; }
    FindModel *found() { return &found_; }
    TaskModel *tasks() { return &tasks_; }
    ShareModel *shares() { return &shares_; }
    RunList *runs() { return &runs_; }
    // runTold: what came of the change that made the shown run; nothing while it would answer an open question.
    QString runTold();
    Editor *editor() { return &editor_; }
    ChangeGuess *guess() { return &guess_; }
    TimeRange *range() { return &range_; }
    LeverModel *levers() { return &levers_; }
    Scheduler *scheduler() { return &scheduler_; }
    CanSearch *can() { return &can_; }
    ShareSheet *sheet() { return &sheet_; }
    SideTabs *tabs() { return &tabs_; }
    const RunIndex &index() const { return index_; }

    // moduleName: "sleepers.ko", or empty.
    QString moduleName() const { return module_; }
    // selected: id of the selected thing, empty for none.
    QString selected() const;
    QString selectedName() const { return selected_name_; }
    // lights: for each thing that is lit, true under its id: the selected one, and what a selected event names.
    QVariantMap lights() const;
    // touched: ids of what the selected event names; empty when no event is selected.
    const QStringList &touched() const { return touched_; }
    LongestWait *longestWait() { return &longest_wait_; }
    // selectedKind: "work", "worker", "pool"; for the inspector's heading.
    QString selectedKind() const;
    QString selectedWhy() const { return selected_why_; }
    // selectedColour: identity of the selected work, -1 when it is no work.
    int selectedColour() const { return selected_colour_; }
    // selectedForm: of the selected work, a form::Kind.
    int selectedForm() const { return selected_form_; }
    // sentence: what the last event did; before the first, what there is to do.
    QString sentence() const { return sentence_; }
    // markedSentence, markedWhy: sentence and selectedWhy with the names in them marked (sentences/marked.h).
    QString markedSentence() const { return marked_sentence_; }
    QString markedWhy() const { return marked_why_; }
    // told: what there is to say under the machine: how the run ended, else the sentence, else what to do at first.
    // markedTold: with the names in it marked.
    QString told() const { return told_; }
    QString markedTold() const { return marked_told_; }
    // ending: how the run ended when not well, at or after the event that tells; empty otherwise.
    QString ending() const { return ending_; }
    // skipped: how much machine time play has just jumped over, as nothing happened in it.
    QString skipped() const { return skipped_; }
    // notice: what is wrong with the run that is shown: it ended badly, or lines could not be read.
    QString notice() const { return notice_; }
    // inferred: the trace does not tell all; some of the picture was concluded.
    bool inferred() const { return inferred_; }

public slots:
    // goTo: what a row that was clicked leads to: the moment behind an event, if it names one, else the selection of
    // that thing. showFound: both, and the tab that tells of it.
    void goTo(const QString &id, int event);
    void showFound(const QString &id, int event);
    // select: id of a thing; the same again or an empty text takes the selection away.
    void select(const QString &id);
    // seekEvent: the moment right after event i.
    void seekEvent(int i);

signals:
    // moved: the playhead has moved and everything was brought up to it; refreshed also when only
    // words changed.
    void moved();
    void refreshed();
    void selectionChanged();
    void runToldChanged();
    void lightsChanged();
    // jumped: play has skipped an idle stretch.
    void jumped();
    // indexGrown: spans() and the axes have more to tell.
    void indexGrown();

private:
    void refresh();
    void touch();
    void refreshSelection(const StageView &view);
    void onCleared();
    void onEnd();
    void scheduleRefresh();

    Session session_;
    Folding folding_;
    RunIndex index_;
    TimeRange range_;
    LeverModel levers_;
    Scheduler scheduler_;
    CanSearch can_;
    ShareSheet sheet_;
    HomeModel homes_;
    CallerModel callers_;
    WorkqueueModel workqueues_;
    TimerModel timers_;
    CpuModel cpus_;
    PoolModel unbound_;
    PillModel pills_;
    CodeModel code_;
    LogModel log_;
    EventModel events_;
    InspectorModel inspector_;
    FindModel found_;
    TaskModel tasks_;
    ShareModel shares_;
    RunList runs_;
    Editor editor_;
    SideTabs tabs_;
    ChangeGuess guess_;
    // RelatedTo: what lines light up for; anew also when there are more of them.
    struct RelatedTo {
        Selection::Kind kind = Selection::None;
        qint64 key = 0;
        int events = 0;
        bool operator==(const RelatedTo &) const = default;
    };

    RelatedTo related_to_;
    QStringList touched_;
    LongestWait longest_wait_;
    QString module_;
    QString selected_name_;
    QString selected_why_;
    int selected_colour_ = -1;
    int selected_form_ = form::Barrier;
    QString sentence_, marked_sentence_, marked_why_;
    QString ending_;
    QString skipped_;
    QString told_, marked_told_;
    QString notice_;
    bool inferred_ = false;
    bool refresh_due_ = false;
};

}  // namespace wqlab
