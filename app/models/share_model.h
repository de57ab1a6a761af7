// share_model.h: CPU time by function over a stretch of the run, as rows.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "models/diff_model.h"
#include "session/recording.h"
#include "state/cpu_shares.h"

namespace wqlab {

struct ShareRow {
    QString key;  // the function
    double part = 0;  // of the time of all CPUs, 0 to 1
    QString percent;
    QString time;
    bool idle = false;
    bool operator==(const ShareRow &) const = default;
};

class ShareModel : public DiffModel<ShareRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    // active: somebody looks; sums are made only then.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)
    // stretch: what the shares are of, in words.
    Q_PROPERTY(QString stretch READ stretch NOTIFY stretchChanged FINAL)

public:
    enum Role { ShareFunction = Qt::UserRole, SharePart, SharePercent, ShareTime, ShareIdle };
    Q_ENUM(Role)

    // most_events: a longer stretch is cut at its front, so that the window never waits for it.
    static constexpr int most_events = 200'000;

    // recording must outlive the model.
    explicit ShareModel(Recording *recording, QObject *parent = nullptr)
        : DiffModel(parent),
          recording_(recording) {}
    bool active() const { return active_; }
    void setActive(bool active);
    QString stretch() const { return stretch_; }
    // show: the events from..to-1; chosen: the user selected them, else it is all that was played.
    void show(int from, int to, bool chosen);
    // forget: the recording was cleared.
    void forget();
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void activeChanged();
    void stretchChanged();

private:
    Recording *recording_;
    bool active_ = false;
    int from_ = -1, to_ = -1;
    QString stretch_;
};

}  // namespace wqlab
