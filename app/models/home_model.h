// home_model.h: the module's works where they live in memory, in the order of their appearance,
// which is that of the source for those that the module was loaded with.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "board/form.h"
#include "models/diff_model.h"
#include "models/stage_view.h"

namespace wqlab {

struct HomeRow {
    QString key;  // id of the work
    QString name;
    QString status;
    QString home;  // "static · ran 2×"
    int colour = -1;
    form::Kind form = form::Idle;
    bool pending = false;
    bool gone = false;
    bool inferred = false;
    bool running = false;
    bool operator==(const HomeRow &) const = default;
};

class HomeModel : public DiffModel<HomeRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY summaryChanged FINAL)
    // summary: of all, for when they are too many to be told one by one.
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged FINAL)

public:
    enum Role {
        HomeWork = Qt::UserRole,
        HomeName,
        HomeStatus,
        HomePlace,
        HomeColour,
        HomePending,
        HomeGone,
        HomeForm,
        HomeBit,  // PENDING: 0 or 1, -1 where the memory was given back
        HomeInferred
    };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    void show(const StageView &view);
    int count() const { return rowCount(); }
    QString summary() const { return summary_; }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void summaryChanged();

private:
    QString summary_;
};

// homeSlot: the name of the slot of a work's home.
inline QString homeSlot(const QString &workId) { return QStringLiteral("home/") + workId; }

}  // namespace wqlab
