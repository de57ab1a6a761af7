// log_model.h: the kernel log up to the playhead.
#pragma once
#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <vector>

#include "models/event_filter.h"
#include "models/related.h"
#include "session/recording.h"

namespace wqlab {

class LogModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int bugRow READ bugRow NOTIFY countChanged FINAL)
    // filter: words that a line must hold.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)

public:
    enum Role { LogTime = Qt::UserRole, LogText, LogEvent, LogRelated };
    Q_ENUM(Role)

    // recording must outlive the model.
    explicit LogModel(const Recording *recording, QObject *parent = nullptr);
    // show: lines whose event is among the first n.
    void show(int n);
    // bugRow: of the lines that are shown the last that begins a report of an oops or a BUG, -1 for none. bug: its
    // text.
    int bugRow() const;
    QString bug() const;
    void clear();
    int count() const { return shown_; }
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
    EventFilter filter_;
    Related related_;
    std::vector<int> lines_;  // of the log that match, as far as scanned
    int scanned_ = 0;
    int shown_ = 0;
    int position_ = 0;
};

}  // namespace wqlab
