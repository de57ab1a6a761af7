#include "models/workbench.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace wqlab {

Workbench::Workbench(QObject *parent) : DiffModel(parent) {
    QVector<TemplateRow> rows;
    for (const Template &t : templates())
        rows.append({t.name, t.title, t.summary});
    replace(rows);
}

void Workbench::openTemplate(const QString &name) {
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/wqlab/templates");
    QString problem;
    const QString file = template_file(name, folder, &problem);
    if (!file.isEmpty())
        return openFile(file);
    problem_ = problem;
    emit problemChanged();
}

void Workbench::openFile(const QString &path) {
    const QString file = path.trimmed();
    problem_.clear();
    if (!file.endsWith(QStringLiteral(".c")))
        problem_ = tr("A module is one C file: its path ends in .c.");
    else if (!QFileInfo::exists(file))
        problem_ = tr("There is no file %1.").arg(file);
    emit problemChanged();
    if (!problem_.isEmpty() || !workspace_)
        return;
    workspace_->open(QFileInfo(file).absoluteFilePath());
    workspace_->stage()->editor()->begin();
}

void Workbench::openUrl(const QUrl &file) {
    const QString path = file.toLocalFile();
    if (path.endsWith(QStringLiteral(".c")) || !QFileInfo::exists(path))
        return openFile(path);
    if (workspace_)
        workspace_->open(path);
}

QVariant Workbench::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TemplateRow &r = row(index);
    switch (role) {
    case TemplateName: return r.key;
    case TemplateTitle: return r.title;
    case TemplateSummary: return r.summary;
    default: return {};
    }
}

QHash<int, QByteArray> Workbench::roleNames() const {
    return {{TemplateName, "templateName"}, {TemplateTitle, "templateTitle"}, {TemplateSummary, "templateSummary"}};
}

}  // namespace wqlab
