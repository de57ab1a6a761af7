// log_model.h: the kernel log up to the playhead.
#pragma once
#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "session/recording.h"

namespace wqlab {

class LogModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { LogTime = Qt::UserRole, LogText, LogEvent };
    Q_ENUM(Role)

    // recording must outlive the model.
    explicit LogModel(const Recording *recording, QObject *parent = nullptr);
    // show: lines whose event is among the first n.
    void show(int n);
    void clear();
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
    int shown_ = 0;
};

}  // namespace wqlab
