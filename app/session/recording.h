// recording.h: the events of one run and what its header says, with any moment of it.
#pragma once
#include <QObject>
#include <QString>
#include <QStringList>
#include <map>
#include <memory>
#include <vector>

#include "state/dump.h"
#include "state/history.h"
#include "trace/trace_event.h"
#include "trace/trace_reader.h"

namespace wqlab {

// LogLine: a line of the kernel log; event is its console event.
struct LogLine {
    int event = 0;
    std::int64_t time = 0;
    Text text;
};

// Recording: grows while bytes come. After clear() no Text or state of before may be used.
class Recording : public QObject {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool complete READ complete NOTIFY completeChanged FINAL)
    Q_PROPERTY(bool imported READ imported NOTIFY cleared FINAL)
    Q_PROPERTY(int brokenLines READ brokenLines NOTIFY grown FINAL)
    Q_PROPERTY(QString brokenText READ brokenText NOTIFY grown FINAL)
    Q_PROPERTY(QStringList source READ source NOTIFY grown FINAL)

public:
    explicit Recording(QObject *parent = nullptr);
    ~Recording() override;

    // clear: forgets everything. imported: what comes is a trace of somebody else's, not of our runner.
    void clear(bool imported = false);
    // expect: so many bytes will come in all.
    void expect(std::uint64_t bytes) { reader_->expect(bytes); }
    // add: more bytes of the trace, cut anywhere.
    void add(std::string_view bytes);
    // finish: no more bytes come.
    void finish();
    // show: the run that other holds, which is complete; its events are shared, not copied.
    void show(const Recording &other);

    int count() const { return int(reader_->events().size()); }
    bool complete() const { return complete_; }
    bool imported() const { return imported_; }
    const std::vector<TraceEvent> &events() const { return reader_->events(); }
    const TraceEvent &event(int i) const { return reader_->events()[std::size_t(i)]; }
    // state: after n events, 0..count(). The reference is good until the next call of state, add or clear.
    const MachineState &state(int n) { return history_.seek(events(), n); }
    MachineState stateCopy(int n) const { return history_.state_at(events(), n); }
    // sentence: what event i did. markedSentence: the same with the names in it marked (sentences/marked.h).
    QString sentence(int i) const;
    QString markedSentence(int i) const;

    const std::vector<LogLine> &log() const { return log_; }
    // source: the module's text as the header holds it, one entry a line; empty for a real kernel's trace.
    QStringList source() const;
    // script: the control lines that were given with the run.
    QStringList script() const;
    // recipe: a key of the header's "# wqlab-run:" lines, or an empty string.
    QString recipe(const QString &key) const;
    const std::map<std::string, std::string> &recipe() const { return reader_->recipe(); }
    const std::vector<EngineDump> &engineDumps() const { return reader_->dumps(); }
    const std::vector<BrokenLine> &broken() const { return reader_->broken(); }
    int brokenLines() const;
    // brokenText: "3 lines could not be read: 17, 80, 81" or empty.
    QString brokenText() const;

    // versionText: that the trace was written by another version of wqlab-run; empty when it was not.
    QString versionText() const;

    // start: the time that is shown as 0: when init is called, else the first event.
    std::int64_t start() const { return start_; }
    // loadEvent: the event at which the first module is loaded, -1 while there is none.
    int loadEvent() const { return load_event_; }
    const History &history() const { return history_; }
    std::size_t bytes() const;

signals:
    void cleared();
    void grown(int from, int to);      // events from..to-1 are new
    void countChanged();
    void completeChanged();

private:
    void take(int from);

    std::shared_ptr<TraceReader> reader_;   // one that is complete may belong to several recordings
    History history_;
    std::vector<LogLine> log_;
    std::int64_t start_ = 0;
    int load_event_ = -1;
    bool complete_ = false;
    bool imported_ = false;
};

}  // namespace wqlab
