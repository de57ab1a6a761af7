// event_model.h: the events that a step stops at, up to the playhead.
#pragma once
#include <QAbstractListModel>
#include <QHash>
#include <QtQml/qqmlregistration.h>
#include <vector>

#include "models/event_filter.h"
#include "models/related.h"
#include "session/playhead.h"
#include "session/recording.h"

namespace wqlab {

class ShareSheet;

class EventModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    // filter: words that a row must hold.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)

public:
    enum Role { EventIndex = Qt::UserRole, EventTime, EventName, EventTask, EventSentence, EventRelated, EventNote };
    Q_ENUM(Role)

    // Both must outlive the model.
    EventModel(const Recording *recording, const Playhead *playhead, QObject *parent = nullptr);
    // show: stops among the first n events.
    void show(int n);
    // clear: the recording was cleared. restart: the playhead stops elsewhere now.
    void clear();
    void restart();
    int count() const { return shown_; }
    // tellNotes: those of a sheet that outlives the model.
    void tellNotes(const ShareSheet *sheet);
    // relate: rows of these events light up.
    void relate(const Related &related);
    QString filter() const { return filter_.text(); }
    void setFilter(const QString &words);
    int rowCount(const QModelIndex &parent = {}) const override {
        return parent.isValid() ? 0 : shown_;
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void filterChanged();

private:
    const Recording *recording_;
    const Playhead *playhead_;
    const ShareSheet *sheet_ = nullptr;
    std::vector<int> stops_;  // events, as far as scanned
    EventFilter filter_;
    Related related_;
    int scanned_ = 0;
    int shown_ = 0;
    mutable QHash<int, QString> sentences_;
};

}  // namespace wqlab
