#include "models/diagnostic_model.h"

namespace wqlab {

void DiagnosticModel::show(const std::vector<Diagnostic> &diagnostics) {
    QVector<DiagnosticRow> rows;
    for (const Diagnostic &d : diagnostics)
        rows.append({int(rows.size()), d});
    if (rows == this->rows())
        return;
    replace(rows);
    emit changed();
}

int DiagnosticModel::errors() const {
    return int(std::count_if(rows().begin(), rows().end(),
                             [](const DiagnosticRow &r) { return r.diagnostic.kind == Diagnostic::Error; }));
}

int DiagnosticModel::on(int line) const {
    int worst = 0;
    for (const DiagnosticRow &r : rows())
        if (r.diagnostic.line == line)
            worst = std::max(worst, r.diagnostic.kind == Diagnostic::Error ? 2 : 1);
    return worst;
}

QVariant DiagnosticModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Diagnostic &d = row(index).diagnostic;
    switch (role) {
    case DiagnosticLine: return d.line;
    case DiagnosticColumn: return d.column;
    case DiagnosticPlain: return d.plain;
    case DiagnosticSaid: return d.said == d.plain ? QString() : d.said;
    case DiagnosticIsError: return d.kind == Diagnostic::Error;
    default: return {};
    }
}

QHash<int, QByteArray> DiagnosticModel::roleNames() const {
    return {{DiagnosticLine, "diagnosticLine"},
            {DiagnosticColumn, "diagnosticColumn"},
            {DiagnosticPlain, "diagnosticPlain"},
            {DiagnosticSaid, "diagnosticSaid"},
            {DiagnosticIsError, "diagnosticIsError"}};
}

}  // namespace wqlab
