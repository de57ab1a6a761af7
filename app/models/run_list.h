// run_list.h: the runs of a session as rows, and what the shown one changed.
#pragma once
#include <QtQml/qqmlregistration.h>
#include <QThreadPool>
#include <map>

#include "models/diff_model.h"
#include "session/session.h"

namespace wqlab {

struct RunRow {
    int key = 0;       // number
    QString name;      // "Run 2"
    QString what;      // "from event 41: CPU 1 offline"
    bool shown = false;
    bool operator==(const RunRow &) const = default;
};

class RunList : public DiffModel<RunRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int current READ current NOTIFY changed FINAL)
    Q_PROPERTY(int from READ from NOTIFY changed FINAL)
    Q_PROPERTY(QString change READ change NOTIFY changed FINAL)

public:
    enum Role { RunNumber = Qt::UserRole, RunName, RunWhat, RunShown };
    Q_ENUM(Role)

    // most_events: longer runs are compared beside the window, which never waits for them.
    static constexpr int most_events = 10'000;

    // session must outlive the list.
    explicit RunList(Session *session, QObject *parent = nullptr);
    int count() const { return rowCount(); }
    int current() const { return session_->runs()->current(); }
    // from: number of the run that the shown one came from, 0 for none.
    int from() const;
    // change: what the shown run did otherwise than the one that it came from, in one sentence; empty when there is
    // none, and until it is found.
    QString change() const { return change_; }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    void refresh();
    QString changeOf(int number);

    Session *session_;
    void learn(int number, const QString &change);

    std::map<int, QString> changes_;   // of the runs that were shown; empty while it is looked for
    QString change_;
    int source_ = 0;                   // counts the sources: a comparison that comes too late belongs to another one
    QThreadPool pool_;                 // last: waits for what is under way before the rest goes
};

}  // namespace wqlab
