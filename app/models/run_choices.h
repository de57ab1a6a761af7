// run_choices.h: what the next run is made with besides CPUs, mode and seed: configuration and the module's parameters.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "edit/module_params.h"
#include "models/diff_model.h"
#include "session/session.h"

namespace wqlab {

struct ParamRow {
    QString key;       // name
    QString type, initial, description;
    QString value;     // as the next run will have it; empty: what the module begins with
    bool operator==(const ParamRow &) const = default;
};

class RunChoices : public DiffModel<ParamRow> {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wqlab::Session *session READ session WRITE setSession NOTIFY changed FINAL)
    // The choices as numbers among what is offered, -1 where the session has another one: cpuChoice of cpuOptions,
    // kernelChoice of kernelOptions (the first: the newest that compiles), mode 0 stepped and 1 parallel, order 0
    // fixed and 1 by seed, ending 0 at rest and 1 by a lever, configChoice 0 Debian's and 1 with debug checks.
    Q_PROPERTY(QStringList cpuOptions READ cpuOptions CONSTANT FINAL)
    Q_PROPERTY(QStringList kernelOptions READ kernelOptions CONSTANT FINAL)
    Q_PROPERTY(int cpuChoice READ cpuChoice WRITE setCpuChoice NOTIFY changed FINAL)
    Q_PROPERTY(int kernelChoice READ kernelChoice WRITE setKernelChoice NOTIFY changed FINAL)
    Q_PROPERTY(int mode READ mode WRITE setMode NOTIFY changed FINAL)
    Q_PROPERTY(int order READ order WRITE setOrder NOTIFY changed FINAL)
    Q_PROPERTY(int seed READ seed WRITE setSeed NOTIFY changed FINAL)
    Q_PROPERTY(int ending READ ending WRITE setEnding NOTIFY changed FINAL)
    Q_PROPERTY(int configChoice READ configChoice WRITE setConfigChoice NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role { ParamName = Qt::UserRole, ParamType, ParamInitial, ParamDescription, ParamValue };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    Session *session() const { return session_; }
    void setSession(Session *session);
    QStringList cpuOptions() const;
    QStringList kernelOptions() const;
    int cpuChoice() const;
    void setCpuChoice(int choice);
    int kernelChoice() const;
    void setKernelChoice(int choice);
    int mode() const;
    void setMode(int mode);
    int order() const { return session_ && session_->seed() >= 0; }
    void setOrder(int order);
    int seed() const { return session_ ? int(std::max<qint64>(0, session_->seed())) : 0; }
    void setSeed(int seed);
    int ending() const { return session_ && session_->interactive(); }
    void setEnding(int ending);
    int configChoice() const;
    void setConfigChoice(int choice);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

public slots:
    // setParam: an empty value takes the parameter away.
    void setParam(const QString &name, const QString &value);

signals:
    void changed();

private:
    void refresh();

    Session *session_ = nullptr;
};

}  // namespace wqlab
