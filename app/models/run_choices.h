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
    Q_PROPERTY(QString config READ config WRITE setConfig NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role { ParamName = Qt::UserRole, ParamType, ParamInitial, ParamDescription, ParamValue };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    Session *session() const { return session_; }
    void setSession(Session *session);
    QString config() const { return session_ ? session_->options().config : QString(); }
    void setConfig(const QString &config);
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
