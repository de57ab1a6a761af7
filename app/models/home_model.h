// home_model.h: the module's works where they live in memory.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "models/diff_model.h"
#include "models/stage_view.h"

namespace wqlab {

struct HomeRow {
    QString key;  // id of the work
    QString name;
    QString status;
    QString home;
    int colour = -1;
    bool pending = false;
    bool gone = false;
    bool inferred = false;
    bool fixed = false;  // in static memory: there from load to unload
    bool operator==(const HomeRow &) const = default;
};

class HomeModel : public DiffModel<HomeRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")

public:
    enum Role {
        HomeWork = Qt::UserRole,
        HomeName,
        HomeStatus,
        HomePlace,
        HomeColour,
        HomePending,
        HomeGone,
        HomeInferred
    };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    void show(const StageView &view);
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

// homeSlot: the name of the slot of a work's home.
inline QString homeSlot(const QString &workId) { return QStringLiteral("home/") + workId; }

}  // namespace wqlab
