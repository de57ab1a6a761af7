#include "models/event_filter.h"

#include "models/ids.h"

namespace wqlab {

void EventFilter::setText(const QString &text) {
    text_ = text;
    words_.clear();
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        Word word;
        word.text = part;
        bool number = false;
        const int cpu = part.mid(3).toInt(&number);
        if (number && part.startsWith(QStringLiteral("cpu"), Qt::CaseInsensitive))
            word.cpu = cpu;
        words_.push_back(word);
    }
}

void EventFilter::forget() const {
    for (const Word &word : words_)
        word.seen.clear();
}

bool EventFilter::holds(const Word &word, Text text) {
    const auto seen = word.seen.constFind(text.data());
    if (seen != word.seen.constEnd())
        return *seen;
    const bool found = toQString(text).contains(word.text, Qt::CaseInsensitive);
    word.seen.insert(text.data(), found);
    return found;
}

bool EventFilter::holdsAnywhere(const Word &word, const TraceEvent &e) {
    if (word.cpu >= 0)
        return e.cpu == word.cpu;
    const std::string_view name = event_name(e);
    if (QLatin1String(name.data(), qsizetype(name.size())).contains(word.text, Qt::CaseInsensitive))
        return true;
    if (holds(word, e.comm))
        return true;
    for (int i = 0; i < (e.known() ? field_count(e.type) : 0); ++i)
        if (field_info(e.type, i).type == FieldType::string && holds(word, e.text(i)))
            return true;
    return !e.known() && holds(word, e.text(1));
}

bool EventFilter::matches(const TraceEvent &e) const {
    for (const Word &word : words_)
        if (!holdsAnywhere(word, e))
            return false;
    return true;
}

bool EventFilter::matches(const QString &text) const {
    for (const Word &word : words_)
        if (!text.contains(word.text, Qt::CaseInsensitive))
            return false;
    return true;
}

}  // namespace wqlab
