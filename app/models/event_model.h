// event_model.h: the events that a step stops at, up to the playhead.
#pragma once
#include <QAbstractListModel>
#include <QHash>
#include <QtQml/qqmlregistration.h>
#include <vector>

#include "session/playhead.h"
#include "session/recording.h"

namespace wqlab {

class EventModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { EventIndex = Qt::UserRole, EventTime, EventName, EventTask, EventSentence };
    Q_ENUM(Role)

    // Both must outlive the model.
    EventModel(const Recording *recording, const Playhead *playhead, QObject *parent = nullptr);
    // show: stops among the first n events.
    void show(int n);
    // restart: the recording was cleared, or the playhead stops elsewhere now.
    void restart();
    int count() const { return shown_; }
    int rowCount(const QModelIndex &parent = {}) const override {
        return parent.isValid() ? 0 : shown_;
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    const Recording *recording_;
    const Playhead *playhead_;
    std::vector<int> stops_;  // events, as far as scanned
    int scanned_ = 0;
    int shown_ = 0;
    mutable QHash<int, QString> sentences_;
};

}  // namespace wqlab
