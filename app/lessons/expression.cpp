#include "lessons/expression.h"

#include <QRegularExpression>
#include <algorithm>

#include "lessons/attributes.h"
#include "lessons/event_selector.h"
#include "lessons/lesson_words.h"

namespace wqlab {

namespace {

// last_return: the latest wq_return of a function before the position, or -1.
int last_return(const Recording &recording, int position, const QString &function) {
    for (int i = position - 1; i >= 0; --i) {
        const TraceEvent &e = recording.event(i);
        if (e.type == Event::wq_return && QString::fromUtf8(e.text(0).data()) == function) return i;
    }
    return -1;
}

// oops_line: where the module was at the last oops before the position. A BUG, WARN or hung task names a line of the
// kernel, or none; then it is the line of the task's last call.
int oops_line(const Recording &recording, int position) {
    int i = position - 1;
    while (i >= 0 && recording.event(i).type != Event::wq_oops) --i;
    if (i < 0) return 0;
    const TraceEvent &oops = recording.event(i);
    if (oops.text(0) == "oops") return int(oops.num(4));
    while (--i >= 0)
        if (const TraceEvent &e = recording.event(i); e.type == Event::wq_call && e.pid == oops.num(1))
            return int(e.num(4));
    return 0;
}

// answers_bool: API functions that answer true or false.
bool answers_bool(const QString &f) {
    const bool work = f.contains(QStringLiteral("work")) && !f.contains(QStringLiteral("workqueue"));
    return work && (f.startsWith(QStringLiteral("queue_")) || f.startsWith(QStringLiteral("schedule_")) ||
                    f.startsWith(QStringLiteral("mod_")) || f.startsWith(QStringLiteral("cancel_")) ||
                    f.startsWith(QStringLiteral("flush_")));
}

Value unknown(const QString &expression) { return {QStringLiteral("{?%1}").arg(expression), false}; }

Value from(const std::optional<QString> &v, const QString &expression) {
    return v ? Value{*v, true} : unknown(expression);
}

Value of_log(const Recording &recording, int position, const QString &attribute, const QString &expression) {
    int lines = 0;
    while (lines < int(recording.log().size()) && recording.log()[std::size_t(lines)].event < position) ++lines;
    if (attribute == QStringLiteral("lines")) return {QString::number(lines), true};
    if (const QString count = QStringLiteral("count "); attribute.startsWith(count)) {
        int found = 0;
        for (int i = 0; i < lines; ++i)
            found +=
                QString::fromUtf8(recording.log()[std::size_t(i)].text.data()).contains(attribute.mid(count.size()));
        return {QString::number(found), true};
    }
    if (attribute == QStringLiteral("last") && lines)
        return {QString::fromUtf8(recording.log()[std::size_t(lines) - 1].text.data()).trimmed(), true};
    return unknown(expression);
}

std::optional<bool> compare(const QString &left, const QString &op, const QString &right) {
    bool a_ok = false, b_ok = false;
    const double a = left.toDouble(&a_ok), b = right.toDouble(&b_ok);
    const int order = a_ok && b_ok ? (a < b ? -1 : a > b) : left.compare(right);
    if (op == QStringLiteral("==")) return order == 0;
    if (op == QStringLiteral("!=")) return order != 0;
    if (op == QStringLiteral("<")) return order < 0;
    if (op == QStringLiteral("<=")) return order <= 0;
    if (op == QStringLiteral(">")) return order > 0;
    if (op == QStringLiteral(">=")) return order >= 0;
    return {};
}

std::optional<bool> part_holds(const QString &part, Recording &recording, int position, QString *problem) {
    for (const QString &word : {QStringLiteral("comes "), QStringLiteral("never ")}) {
        if (!part.startsWith(word)) continue;
        EventSelector selector;
        if (!parseSelector(part.mid(word.size()), &selector, problem)) return {};
        const bool comes = findEvent(selector, recording, position, 0) >= 0;
        return comes == (word == QStringLiteral("comes "));
    }
    for (const QString &op : {QStringLiteral("=="), QStringLiteral("!="), QStringLiteral("<="), QStringLiteral(">="),
                              QStringLiteral("<"), QStringLiteral(">")}) {
        const qsizetype at = part.indexOf(op);
        if (at < 0) continue;
        const Value left = evaluate(part.left(at).trimmed(), recording, position);
        if (!left.known) {
            *problem = LessonWords::tr("\"%1\" is not known there").arg(part.left(at).trimmed());
            return {};
        }
        const QString right = part.mid(at + op.size()).trimmed();
        const Value value = evaluate(right, recording, position);
        return compare(left.text, op, value.known ? value.text : right);
    }
    *problem = LessonWords::tr("\"%1\" is no condition").arg(part);
    return {};
}

}  // namespace

Value evaluate(const QString &written, Recording &recording, int position) {
    const QString expression = written.simplified();
    const MachineState &s = recording.state(position);
    if (expression == QStringLiteral("event")) return {QString::number(position), true};
    if (expression == QStringLiteral("ms")) return {QString::number((s.time - recording.start()) / 1'000'000), true};
    if (expression == QStringLiteral("time"))
        return {QString::number(double(s.time - recording.start()) / 1e6, 'f', 3) + QStringLiteral(" ms"), true};
    if (expression == QStringLiteral("run switches")) {
        const auto end = recording.events().begin() + position;
        const auto is_switch = [](const TraceEvent &e) { return e.type == Event::sched_switch; };
        return {QString::number(std::count_if(recording.events().begin(), end, is_switch)), true};
    }
    if (expression == QStringLiteral("oops.line"))
        if (const int line = oops_line(recording, position)) return {QString::number(line), true};
    if (expression.startsWith(QStringLiteral("log count ")))
        return of_log(recording, position, expression.mid(4), expression);
    const qsizetype dot = expression.lastIndexOf(QLatin1Char('.')), space = expression.lastIndexOf(QLatin1Char(' '));
    const qsizetype at = dot > space ? dot : space;
    if (at <= 0) return unknown(expression);
    const QString subject = expression.left(at).trimmed(), attribute = expression.mid(at + 1);
    if (subject == QStringLiteral("log")) return of_log(recording, position, attribute, expression);
    if (attribute == QStringLiteral("returned")) {
        const int i = last_return(recording, position, subject);
        if (i < 0) return unknown(expression);
        const qint64 ret = recording.event(i).num(1);
        if (answers_bool(subject)) return {ret ? QStringLiteral("true") : QStringLiteral("false"), true};
        return {QString::number(ret), true};
    }
    return from(attribute_of(s, subject, attribute), expression);
}

QString fill(const QString &text, Recording &recording, int position, QString *problem) {
    QString out;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (close < 0) break;
        const QString expression = text.mid(open + 1, close - open - 1);
        const Value v = evaluate(expression, recording, position);
        if (!v.known && problem && problem->isEmpty())
            *problem = LessonWords::tr("{%1} is not known at this step").arg(expression);
        out += text.mid(at, open - at);
        // "0. Nothing was printed" begins no list.
        const bool item = (out.isEmpty() || out.endsWith(u'\n')) && text.mid(close + 1, 2) == QStringLiteral(". ");
        bool number = false;
        v.text.toUInt(&number);
        out += v.text + (item && number ? QStringLiteral("\\") : QString());
        at = close + 1;
    }
    return out + text.mid(at);
}

std::optional<bool> holds(const QString &condition, Recording &recording, int position, QString *problem) {
    bool all = true;
    for (const QString &part : condition.split(QStringLiteral(" and "))) {
        const std::optional<bool> one = part_holds(part.trimmed(), recording, position, problem);
        if (!one) return {};
        all = all && *one;
    }
    return all;
}

QString unmet(const QString &condition, Recording &recording, int position) {
    for (const QString &part : condition.split(QStringLiteral(" and "))) {
        QString problem;
        if (part_holds(part.trimmed(), recording, position, &problem).value_or(true)) continue;
        const Value left =
            evaluate(part.section(QRegularExpression(QStringLiteral(" *[=!<>]")), 0, 0), recording, position);
        return left.known ? LessonWords::tr("%1, but it is %2").arg(part.trimmed(), left.text) : part.trimmed();
    }
    return {};
}

}  // namespace wqlab
