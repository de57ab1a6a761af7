// pwq_model.h: the workqueues that use one pool, with what max_active holds back.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "models/entry_model.h"
#include "models/row_parts.h"

namespace wqlab {

struct PwqRow {
    QString key;  // id of the workqueue
    QString name;
    QString status;  // "active 3 of max_active 256"
    QString brief;  // "3 / 256"
    EntryModel *inactive = nullptr;
    bool operator==(const PwqRow &) const = default;
};

class PwqModel : public DiffModel<PwqRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { PwqWorkqueue = Qt::UserRole, PwqName, PwqStatus, PwqShort, PwqInactive };
    Q_ENUM(Role)

    explicit PwqModel(QObject *parent = nullptr);
    ~PwqModel() override;
    void show(const StageView &view, const Pool &pool);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    RowParts<PwqId, EntryModel> inactive_{this};
};

// inactiveList: slots of the works that a pwq holds back.
inline QString inactiveList(PwqId pwq) { return QStringLiteral("inactive/%1").arg(pwq); }

}  // namespace wqlab
