#include "models/run_choices.h"

namespace wqlab {

void RunChoices::setSession(Session *session) {
    if (session == session_)
        return;
    if (session_)
        session_->disconnect(this);
    session_ = session;
    if (session_) {
        connect(session_, &Session::sourceChanged, this, &RunChoices::refresh);
        connect(session_, &Session::optionsChanged, this, &RunChoices::refresh);
    }
    refresh();
}

void RunChoices::refresh() {
    QVector<ParamRow> rows;
    if (session_)
        for (const ModuleParam &p : module_params(session_->sourceLines().join(u'\n'))) {
            ParamRow row{p.name, p.type, p.initial, p.description, {}};
            for (const QString &given : session_->options().params)
                if (given.section(u'=', 0, 0) == p.name)
                    row.value = given.section(u'=', 1);
            rows.append(row);
        }
    update(rows);
    emit changed();
}

void RunChoices::setConfig(const QString &config) {
    if (!session_ || config == session_->options().config)
        return;
    session_->options().config = config;
    emit session_->optionsChanged();
}

void RunChoices::setParam(const QString &name, const QString &value) {
    if (!session_)
        return;
    QStringList params;
    for (const QString &given : session_->options().params)
        if (given.section(u'=', 0, 0) != name)
            params << given;
    if (!value.isEmpty())
        params << name + u'=' + value;
    if (params == session_->options().params)
        return;
    session_->options().params = params;
    emit session_->optionsChanged();
}

QVariant RunChoices::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ParamRow &r = row(index);
    switch (role) {
    case ParamName: return r.key;
    case ParamType: return r.type;
    case ParamInitial: return r.initial;
    case ParamDescription: return r.description;
    case ParamValue: return r.value;
    default: return {};
    }
}

QHash<int, QByteArray> RunChoices::roleNames() const {
    return {{ParamName, "paramName"},
            {ParamType, "paramType"},
            {ParamInitial, "paramInitial"},
            {ParamDescription, "paramDescription"},
            {ParamValue, "paramValue"}};
}

}  // namespace wqlab
