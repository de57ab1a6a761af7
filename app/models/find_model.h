// find_model.h: whatever the stage holds, by a word of its name.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "models/diff_model.h"
#include "models/stage_view.h"
#include "session/recording.h"

namespace wqlab {

struct FindRow {
    QString key;
    QString kind;  // "work", "flag"
    QString text;
    QString note;
    QString id;  // what to select, empty: nothing
    int event = -1;  // where to go, -1: nowhere
    bool operator==(const FindRow &) const = default;
};

class FindModel : public DiffModel<FindRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { FindKind = Qt::UserRole, FindText, FindNote, FindId, FindEvent };
    Q_ENUM(Role)

    // most_events: as many events are listed at most; what was asked for is then too little said.
    static constexpr int most_events = 100;

    // recording must outlive the model.
    explicit FindModel(const Recording *recording, QObject *parent = nullptr)
        : DiffModel(parent),
          recording_(recording) {}
    QString query() const { return query_; }
    void setQuery(const QString &query);
    // show: what query finds: things of this moment, functions of source, flags, the first known events of the run.
    // Nothing without a query.
    void show(const StageView &view, const QHash<QString, int> &functions, const SourceFiles &files, int known);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void queryChanged();
    void countChanged();

private:
    const Recording *recording_;
    QString query_;
};

}  // namespace wqlab
