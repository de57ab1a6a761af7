#include "models/log_model.h"

#include <algorithm>

#include "models/ids.h"

namespace wqlab {

LogModel::LogModel(const Recording *recording, QObject *parent)
    : QAbstractListModel(parent),
      recording_(recording) {}

void LogModel::show(int n) {
    const std::vector<LogLine> &log = recording_->log();
    const auto end =
        std::lower_bound(log.begin(), log.end(), n,
                         [](const LogLine &line, int event) { return line.event < event; });
    const int next = int(end - log.begin());
    if (next == shown_)
        return;
    if (next > shown_) {
        beginInsertRows({}, shown_, next - 1);
        shown_ = next;
        endInsertRows();
    } else {
        beginRemoveRows({}, next, shown_ - 1);
        shown_ = next;
        endRemoveRows();
    }
    emit countChanged();
}

void LogModel::clear() {
    beginResetModel();
    shown_ = 0;
    endResetModel();
    emit countChanged();
}

QVariant LogModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.row() >= int(recording_->log().size()))
        return {};
    const LogLine &line = recording_->log()[std::size_t(index.row())];
    switch (role) {
    case LogTime: return QString::asprintf("%12.6f", double(line.time) / 1e9);
    case LogText: return toQString(line.text);
    case LogEvent: return line.event;
    default: return {};
    }
}

QHash<int, QByteArray> LogModel::roleNames() const {
    return {{LogTime, "logTime"}, {LogText, "logText"}, {LogEvent, "logEvent"}};
}

}  // namespace wqlab
