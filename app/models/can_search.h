// can_search.h: "can it ...?": a search over the schedules of the module, in a process of its own, for a run that
// goes wrong.
#pragma once
#include <QProcess>
#include <QTemporaryDir>
#include <QtQml/qqmlregistration.h>

#include "session/session.h"

namespace wqlab {

class CanSearch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    // questions: what can be asked, in the order of ask().
    Q_PROPERTY(QStringList questions READ questions CONSTANT FINAL)
    // why: the reason why nothing can be searched here, empty when it can.
    Q_PROPERTY(QString why READ why NOTIFY changed FINAL)
    Q_PROPERTY(bool searching READ searching NOTIFY changed FINAL)
    // progress: while it searches, how far it is; then what came of it. One sentence.
    Q_PROPERTY(QString progress READ progress NOTIFY changed FINAL)

public:
    // most_preemptions: the bound of the search.
    static constexpr int most_preemptions = 2;

    // session must outlive it.
    explicit CanSearch(Session *session, QObject *parent = nullptr);
    ~CanSearch() override;
    QStringList questions() const;
    QString why() const;
    bool searching() const { return process_.state() != QProcess::NotRunning; }
    QString progress() const { return progress_; }

public slots:
    // whyNot: the reason why the answer to a question is no without a search; empty when it takes one.
    QString whyNot(int question) const;
    // ask: begins the search; what it finds is shown as a run of the list, and played.
    void ask(int question);
    void stop();
    // toggle: asks, or stops what is being searched.
    void toggle(int question) { searching() ? stop() : ask(question); }

signals:
    void changed();
    // found: the run that answers is about to be shown.
    void found();

private:
    void read();
    void onFinished(int exit);
    void say(const QString &sentence);

    Session *session_;
    QProcess process_;
    QTemporaryDir folder_;
    QByteArray line_;       // begun and not ended
    QByteArray last_;       // the last whole line that it said
    QString progress_;
    int question_ = 0;
    bool stopped_ = false;
};

}  // namespace wqlab
