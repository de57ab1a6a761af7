#include "models/event_model.h"

#include <algorithm>

#include "models/ids.h"
#include "models/share_sheet.h"

namespace wqlab {

EventModel::EventModel(const Recording *recording, const Playhead *playhead, QObject *parent)
    : QAbstractListModel(parent),
      recording_(recording),
      playhead_(playhead) {}

void EventModel::show(int n) {
    for (; scanned_ < recording_->count(); ++scanned_)
        if (playhead_->stops(scanned_) && filter_.matches(recording_->event(scanned_)))
            stops_.push_back(scanned_);
    const int next = int(std::lower_bound(stops_.begin(), stops_.end(), n) - stops_.begin());
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

void EventModel::clear() {
    sentences_.clear();
    restart();
}

void EventModel::restart() {
    beginResetModel();
    filter_.forget();
    stops_.clear();
    scanned_ = 0;
    shown_ = 0;
    endResetModel();
    emit countChanged();
}

void EventModel::setFilter(const QString &words) {
    if (words == filter_.text())
        return;
    filter_.setText(words);
    restart();
    emit filterChanged();
    show(playhead_->position());
}

void EventModel::tellNotes(const ShareSheet *sheet) {
    sheet_ = sheet;
    connect(sheet, &ShareSheet::changed, this, [this] {
        if (shown_ > 0)
            emit dataChanged(index(0), index(shown_ - 1), {EventNote});
    });
}

void EventModel::relate(const Related &related) {
    if (related == related_)
        return;
    related_ = related;
    if (shown_ > 0)
        emit dataChanged(index(0), index(shown_ - 1), {EventRelated});
}

QVariant EventModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int i = stops_[std::size_t(index.row())];
    if (i >= recording_->count())
        return {};
    const TraceEvent &e = recording_->event(i);
    switch (role) {
    case EventIndex: return i;
    case EventTime:
        return QString::asprintf("%+.3f ms", double(e.time - recording_->start()) / 1e6);
    case EventName: return QString::fromUtf8(event_name(e).data(), qsizetype(event_name(e).size()));
    case EventTask: return tr("%1 · CPU %2").arg(toQString(e.comm), QString::number(e.cpu)).replace(u' ', QChar::Nbsp);
    case EventNote: return sheet_ ? sheet_->noteAt(i) : QString();
    case EventRelated: return related_.holds(*recording_, i);
    case EventSentence: {
        auto it = sentences_.find(i);
        if (it == sentences_.end())
            it = sentences_.insert(i, recording_->sentence(i));
        return *it;
    }
    default: return {};
    }
}

QHash<int, QByteArray> EventModel::roleNames() const {
    return {{EventIndex, "eventIndex"},
            {EventTime, "eventTime"},
            {EventName, "eventName"},
            {EventTask, "eventTask"},
            {EventSentence, "eventSentence"},
            {EventRelated, "eventRelated"},
            {EventNote, "eventNote"}};
}

}  // namespace wqlab
