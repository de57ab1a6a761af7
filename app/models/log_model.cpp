#include "models/log_model.h"

#include <algorithm>

#include "models/ids.h"

namespace wqlab {

LogModel::LogModel(const Recording *recording, QObject *parent)
    : QAbstractListModel(parent),
      recording_(recording) {}

void LogModel::show(int n) {
    const std::vector<LogLine> &log = recording_->log();
    position_ = n;
    for (; scanned_ < int(log.size()); ++scanned_)
        if (filter_.empty() || filter_.matches(toQString(log[std::size_t(scanned_)].text)))
            lines_.push_back(scanned_);
    const auto end =
        std::lower_bound(lines_.begin(), lines_.end(), n, [&log](int line, int event) {
            return log[std::size_t(line)].event < event;
        });
    const int next = int(end - lines_.begin());
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

int LogModel::bugRow() const {
    for (int row = shown_ - 1; row >= 0; --row) {
        const std::string_view text = recording_->log()[std::size_t(lines_[std::size_t(row)])].text.view();
        if (text.find("BUG: ") == 0 || text.find("kernel BUG at ") == 0)
            return row;
    }
    return -1;
}

QString LogModel::bug() const {
    const int row = bugRow();
    return row < 0 ? QString() : toQString(recording_->log()[std::size_t(lines_[std::size_t(row)])].text);
}

void LogModel::setFilter(const QString &words) {
    if (words == filter_.text())
        return;
    filter_.setText(words);
    clear();
    emit filterChanged();
    show(position_);
}

void LogModel::clear() {
    beginResetModel();
    lines_.clear();
    scanned_ = 0;
    shown_ = 0;
    endResetModel();
    emit countChanged();
}

void LogModel::relate(const Related &related) {
    if (related == related_)
        return;
    related_ = related;
    if (shown_ > 0)
        emit dataChanged(index(0), index(shown_ - 1), {LogRelated});
}

QVariant LogModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        lines_[std::size_t(index.row())] >= int(recording_->log().size()))
        return {};
    const LogLine &line = recording_->log()[std::size_t(lines_[std::size_t(index.row())])];
    switch (role) {
    case LogTime: return QString::asprintf("%12.6f", double(line.time) / 1e9);
    case LogText: return toQString(line.text);
    case LogEvent: return line.event;
    case LogRelated: return related_.holds(*recording_, line.event);
    default: return {};
    }
}

QHash<int, QByteArray> LogModel::roleNames() const {
    return {{LogTime, "logTime"}, {LogText, "logText"}, {LogEvent, "logEvent"},
            {LogRelated, "logRelated"}};
}

}  // namespace wqlab
