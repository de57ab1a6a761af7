#include "models/run_choices.h"

namespace wqlab {
namespace {

// As the runner's options call them.
const QStringList &cpu_options() {
    static const QStringList counts{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("4"), QStringLiteral("8"),
                                    QStringLiteral("16")};
    return counts;
}
const QStringList &kernels() {
    static const QStringList names{QStringLiteral("auto"), QStringLiteral("2.6.18"), QStringLiteral("2.6.35"),
                                   QStringLiteral("6.1")};
    return names;
}
const QStringList &modes() {
    static const QStringList names{QStringLiteral("stepped"), QStringLiteral("parallel")};
    return names;
}
const QStringList &configs() {
    static const QStringList names{QStringLiteral("debian"), QStringLiteral("debug")};
    return names;
}

}  // namespace

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

QStringList RunChoices::cpuOptions() const { return cpu_options(); }

QStringList RunChoices::kernelOptions() const {
    //: the newest kernel that the module compiles for
    return QStringList{tr("auto")} + kernels().mid(1);
}

int RunChoices::cpuChoice() const {
    return session_ ? int(cpu_options().indexOf(QString::number(session_->cpus()))) : -1;
}

void RunChoices::setCpuChoice(int choice) {
    if (session_)
        session_->setCpus(cpu_options().value(choice).toInt());
}

int RunChoices::kernelChoice() const { return session_ ? int(kernels().indexOf(session_->kernel())) : -1; }

void RunChoices::setKernelChoice(int choice) {
    if (session_)
        session_->setKernel(kernels().value(choice));
}

int RunChoices::mode() const { return session_ ? int(modes().indexOf(session_->mode())) : -1; }

void RunChoices::setMode(int mode) {
    if (session_)
        session_->setMode(modes().value(mode));
}

void RunChoices::setOrder(int order) {
    if (session_ && order != this->order())
        session_->setSeed(order == 0 ? -1 : 1);
}

void RunChoices::setSeed(int seed) {
    if (session_)
        session_->setSeed(seed);
}

void RunChoices::setEnding(int ending) {
    if (session_)
        session_->setInteractive(ending == 1);
}

int RunChoices::configChoice() const { return session_ ? int(configs().indexOf(session_->options().config)) : -1; }

void RunChoices::setConfigChoice(int choice) {
    if (!session_ || choice == configChoice())
        return;
    session_->options().config = configs().value(choice);
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
