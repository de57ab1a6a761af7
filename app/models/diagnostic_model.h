// diagnostic_model.h: what is wrong with the module's text, as rows.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "edit/diagnostic.h"
#include "models/diff_model.h"

namespace wqlab {

struct DiagnosticRow {
    int key = 0;   // in the order of read_diagnostics
    Diagnostic diagnostic;
    bool operator==(const DiagnosticRow &) const = default;
};

class DiagnosticModel : public DiffModel<DiagnosticRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to an editor")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int errors READ errors NOTIFY changed FINAL)

public:
    enum Role { DiagnosticLine = Qt::UserRole, DiagnosticColumn, DiagnosticPlain, DiagnosticSaid, DiagnosticIsError };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    void show(const std::vector<Diagnostic> &diagnostics);
    int count() const { return rowCount(); }
    int errors() const;
    // on: the kind of what is said of a line: 0 nothing, 1 a warning, 2 an error.
    int on(int line) const;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();
};

}  // namespace wqlab
