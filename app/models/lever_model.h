// lever_model.h: what a person can do to the selected thing at this moment, as rows, and doing it.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "models/diff_model.h"
#include "session/levers.h"
#include "session/session.h"

namespace wqlab {

struct LeverRow {
    QString key;  // the control line
    Lever lever;
    bool operator==(const LeverRow &) const = default;
};

class LeverModel : public DiffModel<LeverRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    // heading: what the levers act on. why: the reason why none is offered, empty when some are.
    Q_PROPERTY(QString heading READ heading NOTIFY shown FINAL)
    Q_PROPERTY(QString why READ why NOTIFY shown FINAL)
    // place: where they act: "at event 41" or "now".
    Q_PROPERTY(QString place READ place NOTIFY shown FINAL)
    Q_PROPERTY(int count READ count NOTIFY shown FINAL)
    // asking: the row that waits for what is typed, -1 for none. problem: why the last one was not pulled.
    Q_PROPERTY(int asking READ asking NOTIFY answered FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY answered FINAL)

public:
    enum Role { LeverWords = Qt::UserRole, LeverAsk, LeverWhyNot };
    Q_ENUM(Role)

    // session must outlive the model.
    explicit LeverModel(Session *session, QObject *parent = nullptr)
        : DiffModel(parent),
          session_(session) {}
    QString heading() const { return heading_; }
    QString why() const { return why_; }
    QString place() const;
    int count() const { return rowCount(); }
    int asking() const { return asking_; }
    QString problem() const { return problem_; }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

public slots:
    // show: for the thing of that id: a CPU has levers of its own; for anything else those of the module and the
    // machine.
    void show(const QString &thing);
    // choose: pulls the lever of a row; one that asks waits for give first, which is what was typed. Whether it was
    // pulled.
    bool choose(int row);
    bool give(const QString &typed);
    // pull: with what was typed. Empty when it was done, else why it was not.
    QString pull(int row, const QString &typed = {});

signals:
    void shown();
    void answered();

private:
    bool live() const { return session_->live() && session_->interactive(); }
    QString whyNone() const;
    bool answer(int asking, const QString &problem);

    Session *session_;
    QString heading_;
    QString why_;
    int asking_ = -1;
    QString problem_;
};

}  // namespace wqlab
