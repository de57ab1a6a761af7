// workbench.h: modules to begin with where there is no lesson, as rows.
#pragma once
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include "edit/template.h"
#include "models/diff_model.h"
#include "models/workspace.h"

namespace wqlab {

struct TemplateRow {
    QString key;   // name
    QString title, summary;
    bool operator==(const TemplateRow &) const = default;
};

class Workbench : public DiffModel<TemplateRow> {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wqlab::Workspace *workspace MEMBER workspace_ NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

public:
    enum Role { TemplateName = Qt::UserRole, TemplateTitle, TemplateSummary };
    Q_ENUM(Role)

    explicit Workbench(QObject *parent = nullptr);
    QString problem() const { return problem_; }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

public slots:
    // openTemplate, openFile: run it, with its copy in the editor.
    void openTemplate(const QString &name);
    void openFile(const QString &path);
    // openUrl: the same for any kind of file: what is not a module is a trace or a run.
    void openUrl(const QUrl &file);

signals:
    void workspaceChanged();
    void problemChanged();

private:
    Workspace *workspace_ = nullptr;
    QString problem_;
};

}  // namespace wqlab
