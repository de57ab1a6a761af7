#include "models/share_sheet.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <algorithm>

#include "share/chrome_trace.h"
#include "share/ftrace_text.h"

namespace wqlab {

ShareSheet::ShareSheet(Session *session, QObject *parent)
    : QObject(parent),
      session_(session),
      folder_(QStandardPaths::writableLocation(QStandardPaths::HomeLocation)) {
    connect(session_->playhead(), &Playhead::moved, this, &ShareSheet::changed);
    connect(session_->runs(), &Runs::changed, this, &ShareSheet::changed);
    connect(session_, &Session::loaded, this, &ShareSheet::onLoaded);
    connect(session_, &Session::sourceChanged, this, [this] {
        if (session_->runs()->count() > 0)
            return;   // other runs of the same source
        notes_.clear();
        names_.clear();
    });
}

QString ShareSheet::name() const {
    const auto it = names_.find(session_->runs()->current());
    if (it != names_.end())
        return it->second;
    QString name = session_->title();
    if (name.endsWith(QStringLiteral(".c")))
        name.chop(2);
    const int run = session_->runs()->current();
    return run > 1 ? tr("%1, run %2").arg(name).arg(run) : name;
}

void ShareSheet::setName(const QString &name) {
    names_[session_->runs()->current()] = name.simplified();
    emit changed();
}

void ShareSheet::setFolder(const QString &folder) {
    folder_ = folder;
    emit changed();
}

QString ShareSheet::whyNoRun() const {
    const Recording &recording = *session_->recording();
    if (recording.count() == 0)
        return tr("There is no run yet.");
    if (recording.recipe(QStringLiteral("mode")).isEmpty())
        return tr("This is a trace of a real kernel: there is no run that could be repeated.");
    if (recording.recipe(QStringLiteral("mode")) == QStringLiteral("parallel"))
        return tr("A live run cannot be repeated: run it stepped, or send its trace.");
    return recording.complete() ? QString() : tr("The run is still being made.");
}

std::vector<Note> &ShareSheet::list() { return notes_[session_->runs()->current()]; }

QStringList ShareSheet::notes() const {
    QStringList all;
    const auto it = notes_.find(session_->runs()->current());
    if (it != notes_.end())
        for (const Note &n : it->second)
            all << session_->playhead()->timeTextAt(n.event) + QStringLiteral("  ") + n.text;
    return all;
}

QString ShareSheet::noteAt(int event) const {
    const auto it = notes_.find(session_->runs()->current());
    if (it != notes_.end())
        for (const Note &n : it->second)
            if (n.event == event)
                return n.text;
    return {};
}

void ShareSheet::note(const QString &text) {
    const int event = session_->playhead()->position() - 1;
    if (event < 0)
        return;
    std::vector<Note> &all = list();
    std::erase_if(all, [event](const Note &n) { return n.event == event; });
    if (const QString words = text.simplified(); !words.isEmpty())
        all.insert(std::ranges::upper_bound(all, event, {}, &Note::event), {event, words});
    emit changed();
}

void ShareSheet::seekNote(int row) {
    const std::vector<Note> &all = list();
    if (row >= 0 && row < int(all.size()))
        session_->playhead()->seek(all[std::size_t(row)].event + 1);
}

std::vector<int> ShareSheet::noteEvents() const {
    std::vector<int> events;
    if (const auto it = notes_.find(session_->runs()->current()); it != notes_.end())
        for (const Note &n : it->second)
            events.push_back(n.event);
    return events;
}

QString ShareSheet::nextNote(int by) {
    Playhead &playhead = *session_->playhead();
    const int here = playhead.position() - 1;
    int found = -1;
    for (const int event : noteEvents()) {
        if (by < 0 && event < here)
            found = event;
        if (by > 0 && event > here && found < 0 && event < playhead.end())
            found = event;
    }
    if (found < 0)
        return by > 0 ? tr("There is no note behind this event.") : tr("There is no note before this event.");
    playhead.seek(found + 1);
    return noteAt(found);
}

View ShareSheet::view() const {
    View v;
    v.name = name();
    v.position = session_->playhead()->position();
    v.selected = session_->selection()->kind();
    v.key = session_->selection()->key();
    if (const auto it = notes_.find(session_->runs()->current()); it != notes_.end())
        v.notes = it->second;
    return v;
}

QString ShareSheet::take(const QByteArray &file) {
    QString problem;
    taken_ = read_view(file, &problem);
    return problem;
}

// onLoaded: where the sender looked.
void ShareSheet::onLoaded() {
    if (!taken_)
        return;
    const View v = *std::exchange(taken_, std::nullopt);
    if (!v.name.isEmpty())
        names_[session_->runs()->current()] = v.name;
    list() = v.notes;
    if (v.position > 0)
        session_->playhead()->seek(v.position);
    if (v.selected != Selection::None)
        session_->selection()->select(v.selected, v.key);
    emit changed();
}

QString ShareSheet::save(const QString &suffix, const QByteArray &bytes) {
    QString file = name();
    for (QChar &c : file)
        if (c == u'/' || c == u'\\' || c == u':')
            c = u'-';
    const QString path = QDir(folder_).absoluteFilePath((file.isEmpty() ? QStringLiteral("run") : file) + suffix);
    QSaveFile to(path);
    if (!to.open(QIODevice::WriteOnly) || to.write(bytes) != bytes.size() || !to.commit())
        return tr("%1 cannot be written: %2.").arg(path, to.errorString());
    return tr("Saved as %1.").arg(path);
}

QString ShareSheet::saveRun() {
    const QString why = whyNoRun();
    return why.isEmpty() ? save(QStringLiteral(".run"), run_file(*session_->recording(), view())) : why;
}

QString ShareSheet::saveTrace() {
    return save(QStringLiteral(".trace.txt"), ftrace_text(*session_->recording()));
}

QString ShareSheet::savePerfetto() {
    return save(QStringLiteral(".perfetto.json"), chrome_trace(*session_->recording()));
}

}  // namespace wqlab
