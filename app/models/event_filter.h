// event_filter.h: which lines of a trace hold what a person types.
#pragma once
#include <QHash>
#include <QString>
#include <vector>

#include "trace/trace_event.h"

namespace wqlab {

// EventFilter: words that a line must all hold, in the event's name, its task, its texts, or as "cpu2". Letters of
// either case are the same. Texts of a trace are few and come often, so each is looked at once.
class EventFilter {
public:
    void setText(const QString &text);
    const QString &text() const { return text_; }
    bool empty() const { return words_.empty(); }
    bool matches(const TraceEvent &e) const;
    // matches: the same of any text.
    bool matches(const QString &text) const;
    // forget: texts that were looked at do not live any more.
    void forget() const;

private:
    struct Word {
        QString text;
        int cpu = -1;  // of "cpu2"
        mutable QHash<const char *, bool> seen;
    };
    static bool holds(const Word &word, Text text);
    static bool holdsAnywhere(const Word &word, const TraceEvent &e);

    QString text_;
    std::vector<Word> words_;
};

}  // namespace wqlab
