#include "lessons/event_selector.h"

#include <QRegularExpression>

#include "lessons/lesson_words.h"

namespace wqlab {

namespace {

// take_words: names, "quoted", #N and field=value, in any order.
bool take_word(const QString &word, EventSelector &s, QString *problem) {
    if (word.startsWith(QLatin1Char('"'))) {
        s.quoted << word.mid(1, word.size() - 2);
        return true;
    }
    if (word.startsWith(QLatin1Char('#'))) {
        bool ok = false;
        s.nth = word.mid(1).toInt(&ok);
        if (ok && s.nth > 0) return true;
        *problem = LessonWords::tr("\"%1\" is not a number of an event such as #2").arg(word);
        return false;
    }
    const qsizetype equals = word.indexOf(QLatin1Char('='));
    if (equals < 0) {
        s.names << word;
        return true;
    }
    const QString field = word.left(equals);
    if (field_index(s.type, field.toStdString()) < 0) {
        *problem = LessonWords::tr("the event %1 has no field \"%2\"")
                       .arg(QString::fromLatin1(event_table[int(s.type)].name), field);
        return false;
    }
    s.conditions.emplace_back(field, word.mid(equals + 1));
    return true;
}

QString text_of(Text t) { return QString::fromUtf8(t.data(), qsizetype(t.size())); }
QString text_of(std::string_view t) { return QString::fromUtf8(t.data(), qsizetype(t.size())); }

// address_is: whether the thing at the address is called that, in either state.
bool address_is(const MachineState &before, const MachineState &after, Address addr, const QString &name) {
    if (!addr) return false;
    for (const MachineState *s : {&after, &before}) {
        if (const WorkId id = s->work_at(addr); id >= 0) {
            const Work &w = *s->work(id);
            if (text_of(w.name) == name || text_of(bare(w.func)) == name) return true;
        }
        if (const WqId id = s->workqueue_at(addr); id >= 0 && text_of(s->workqueues[std::size_t(id)].name) == name)
            return true;
        if (const Object *o = s->object_at(addr); o && text_of(o->name) == name) return true;
    }
    return false;
}

bool is_task_field(std::string_view field) {
    return field == "pid" || field == "waiter" || field == "owner" || field.ends_with("_pid");
}

bool field_is(const TraceEvent &e, int i, const MachineState &before, const MachineState &after, const QString &name) {
    const FieldInfo f = field_info(e.type, i);
    if (f.type == FieldType::string) return text_of(e.text(i)) == name || text_of(bare(e.text(i))) == name;
    if (f.type == FieldType::address) return address_is(before, after, e.addr(i), name);
    if (is_task_field(f.name) && e.num(i)) return QString::fromStdString(name_of_task(after, TaskId(e.num(i)))) == name;
    return false;
}

// finished: wq_current without a work is about the one that the worker had before.
bool finished(const TraceEvent &e, const MachineState &before, const QString &name) {
    if (e.type != wqlab::Event::wq_current || e.addr(1)) return false;
    const Worker *k = before.worker(TaskId(e.num(0)));
    return k && k->current >= 0 && QString::fromStdString(name_of(before, k->current)) == name;
}

bool about(const TraceEvent &e, const MachineState &before, const MachineState &after, const QString &name) {
    if (QString::fromStdString(name_of_task(after, task_id(e.pid, e.cpu))) == name) return true;
    for (int i = 0; i < field_count(e.type); ++i)
        if (field_is(e, i, before, after, name)) return true;
    return finished(e, before, name);
}

bool quotes(const TraceEvent &e, const QString &words) {
    for (int i = 0; i < field_count(e.type); ++i)
        if (field_info(e.type, i).type == FieldType::string && text_of(e.text(i)).contains(words)) return true;
    return false;
}

bool condition_holds(const TraceEvent &e, const MachineState &before, const MachineState &after, const QString &field,
                     const QString &value) {
    const int i = field_index(e.type, field.toStdString());
    bool number = false;
    const qint64 wanted = value.toLongLong(&number, 0);
    if (field_info(e.type, i).type != FieldType::string && number) return e.num(i) == wanted;
    return field_is(e, i, before, after, value);
}

}  // namespace

bool parseSelector(const QString &text, EventSelector *selector, QString *problem) {
    *selector = {};
    static const QRegularExpression word(QStringLiteral("\"[^\"]*\"|\\S+"));
    QStringList words;
    for (auto it = word.globalMatch(text); it.hasNext();) words << it.next().captured();
    if (words.isEmpty() || text == QStringLiteral("none")) return true;
    if (words == QStringList{QStringLiteral("start")} || words == QStringList{QStringLiteral("end")}) {
        selector->kind = words[0] == QStringLiteral("start") ? EventSelector::Start : EventSelector::End;
        return true;
    }
    selector->kind = EventSelector::Event;
    if (words.first() == QStringLiteral("before")) {
        selector->before = true;
        words.removeFirst();
    }
    if (words.size() > 2 &&
        words.mid(words.size() - 2) == QStringList{QStringLiteral("from"), QStringLiteral("start")}) {
        selector->fromStart = true;
        words.resize(words.size() - 2);
    }
    if (words.isEmpty()) {
        *problem = LessonWords::tr("a stop needs the name of an event");
        return false;
    }
    selector->type = event_by_name(words.first().toStdString());
    if (selector->type == wqlab::Event::count) {
        *problem = LessonWords::tr("there is no event \"%1\"").arg(words.first());
        return false;
    }
    for (const QString &w : words.mid(1))
        if (!take_word(w, *selector, problem)) return false;
    return true;
}

bool matches(const EventSelector &s, Recording &recording, int i) {
    const TraceEvent &e = recording.event(i);
    if (e.type != s.type) return false;
    for (const QString &words : s.quoted)
        if (!quotes(e, words)) return false;
    if (s.names.isEmpty() && s.conditions.empty()) return true;
    const MachineState before = recording.state(i);
    const MachineState &after = recording.state(i + 1);
    for (const QString &name : s.names)
        if (!about(e, before, after, name)) return false;
    for (const auto &[field, value] : s.conditions)
        if (!condition_holds(e, before, after, field, value)) return false;
    return true;
}

int findEvent(const EventSelector &s, Recording &recording, int from, int start) {
    switch (s.kind) {
    case EventSelector::None: return from;
    case EventSelector::Start: return start;
    case EventSelector::End: return recording.count();
    case EventSelector::Event: break;
    }
    int left = s.nth;
    for (int i = std::max(0, s.fromStart ? start : from); i < recording.count(); ++i)
        if (matches(s, recording, i) && --left == 0) return s.before ? i : i + 1;
    return -1;
}

}  // namespace wqlab
