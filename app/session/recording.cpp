#include "session/recording.h"

#include "sentences/marked.h"
#include "sentences/narrate.h"
#include "state/fold.h"

namespace wqlab {

Recording::Recording(QObject *parent) : QObject(parent), reader_(std::make_shared<TraceReader>()) {}
Recording::~Recording() = default;

void Recording::clear(bool imported) {
    // Whoever shows this recording lets go of its texts before they are freed.
    const std::shared_ptr<TraceReader> old = std::move(reader_);
    reader_ = std::make_shared<TraceReader>();
    history_ = History();
    log_.clear();
    start_ = 0;
    load_event_ = -1;
    imported_ = imported;
    const bool was_complete = complete_;
    complete_ = false;
    emit cleared();
    emit countChanged();
    if (was_complete) emit completeChanged();
}

void Recording::add(std::string_view bytes) {
    const int from = count();
    reader_->add(bytes);
    take(from);
}

void Recording::finish() {
    const int from = count();
    reader_->finish();
    take(from);
    complete_ = true;
    emit completeChanged();
}

void Recording::show(const Recording &other) {
    if (&other == this) return;
    clear(other.imported_);
    reader_ = other.reader_;
    history_ = other.history_;
    log_ = other.log_;
    start_ = other.start_;
    load_event_ = other.load_event_;
    if (count() > 0) {
        emit grown(0, count());
        emit countChanged();
    }
    complete_ = true;
    emit completeChanged();
}

void Recording::take(int from) {
    if (count() == from) return;
    history_.extend(events());
    if (from == 0) start_ = event(0).time;
    for (int i = from; i < count(); ++i) {
        const TraceEvent &e = event(i);
        if (e.type == Event::console) log_.push_back({i, e.time, e.text(0)});
        if (e.type == Event::module_load && load_event_ < 0) {
            start_ = e.time;
            load_event_ = i;
        }
    }
    emit grown(from, count());
    emit countChanged();
}

QString Recording::sentence(int i) const {
    return marked::plain(markedSentence(i));
}

QString Recording::markedSentence(int i) const {
    if (i < 0 || i >= count()) return {};
    const MachineState before = stateCopy(i);
    MachineState after = before;
    apply(after, event(i), i);
    return narrate(before, event(i), after);
}

namespace {

QStringList texts(const std::vector<std::string> &lines) {
    QStringList list;
    for (const std::string &line : lines) list << QString::fromStdString(line);
    return list;
}

}  // namespace

QStringList Recording::source() const { return texts(reader_->source()); }

QStringList Recording::script() const { return texts(reader_->script()); }

QString Recording::recipe(const QString &key) const {
    const auto it = reader_->recipe().find(key.toStdString());
    return it == reader_->recipe().end() ? QString() : QString::fromStdString(it->second);
}

int Recording::brokenLines() const { return reader_->broken_count(); }

QString Recording::brokenText() const {
    const int n = brokenLines();
    if (!n) return {};
    constexpr std::size_t named = 8;
    QStringList lines;
    for (const BrokenLine &b : reader_->broken()) {
        if (std::size_t(lines.size()) == named) break;
        lines << QString::number(b.line);
    }
    if (std::size_t(n) > named) lines.last() += QStringLiteral(" ...");
    const QString numbers = lines.join(QStringLiteral(", "));
    //: %1: the numbers of the lines
    return (n == 1 ? tr("%n line could not be read: %1", nullptr, 1)
                   : tr("%n lines could not be read: %1", nullptr, n))
        .arg(numbers);
}

QString Recording::versionText() const {
    const QString version = recipe(QStringLiteral("version"));
    if (version.isEmpty() || version == QStringLiteral("1")) return {};
    return tr("This trace was written by another version of wqlab-run (format %1, this is 1): what has changed since "
              "is shown as text.")
        .arg(version);
}

std::size_t Recording::bytes() const {
    return events().capacity() * sizeof(TraceEvent) + reader_->pool().bytes() + history_.bytes();
}

}  // namespace wqlab
