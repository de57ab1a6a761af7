// inspector_model.h: what is known of the selected thing, as lines of name and value.
#pragma once
#include <QHash>
#include <QtQml/qqmlregistration.h>

#include "models/diff_model.h"
#include "models/stage_view.h"
#include "session/recording.h"

namespace wqlab {

struct FactRow {
    QString key;  // one of a kind in the list
    QString name;  // what is told, "nr_running"; of a heading the heading
    QString value;
    QString note;  // what it means, in a line; or empty
    QString id;  // of the thing that the value names, empty: none
    int event = -1;  // the event that the line tells of, -1: none
    bool heading = false;
    bool operator==(const FactRow &) const = default;
};

class InspectorModel : public DiffModel<FactRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { FactName = Qt::UserRole, FactValue, FactNote, FactId, FactEvent, FactHeading };
    Q_ENUM(Role)

    // recording must outlive the model.
    explicit InspectorModel(const Recording *recording, QObject *parent = nullptr)
        : DiffModel(parent),
          recording_(recording) {}
    // show: files are the module's, as the trace calls them.
    void show(const StageView &view, Selection::Kind kind, qint64 key, const SourceFiles &files);
    // forget: the recording was cleared.
    void forget() { sentences_.clear(); }
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    const Recording *recording_;
    QHash<int, QString> sentences_;  // of events in some history
};

}  // namespace wqlab
