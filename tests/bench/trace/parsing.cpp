#include <QRegularExpression>

#include "measure.h"
#include "trace/event_parser.h"
#include "trace/line_splitter.h"

namespace wqlab::bench {

namespace {

constexpr std::size_t most_lines = 100'000;
constexpr int rounds = 5;
constexpr double share_allowed = 1.0 / 8;

// by_parser: ns a line.
Lap by_parser(const std::vector<std::string_view> &lines) {
    const Stopwatch watch;
    TextPool pool;
    EventParser parser(pool);
    std::int64_t sum = 0;
    for (const std::string_view line : lines) {
        TraceEvent e;
        if (!parser.parse(line, e)) sum += e.time + e.pid;
    }
    const Lap spent = watch.lap();
    if (sum == 0) std::abort();
    return {spent.wall / double(lines.size()) * 1e6, spent.cpu / double(lines.size()) * 1e6};
}

// by_expression: the same of a regular expression: the head's columns and the fields' text; numbers made of the columns alone.
Lap by_expression(const std::vector<QString> &lines) {
    static const QRegularExpression line(
        QStringLiteral("^\\s*(.+)-(\\d+)\\s+\\[(\\d+)\\]\\s+(\\S+)\\s+(\\d+)\\.(\\d+):\\s+(\\w+):\\s*(.*)$"));
    static const QRegularExpression field(QStringLiteral("(\\w+)=(\\S*)"));
    const Stopwatch watch;
    std::int64_t sum = 0;
    for (const QString &text : lines) {
        const QRegularExpressionMatch m = line.match(text);
        if (!m.hasMatch()) continue;
        sum += m.capturedView(2).toInt() + m.capturedView(3).toInt() + m.capturedView(5).toLongLong() +
               m.capturedView(6).toLongLong();
        for (auto it = field.globalMatch(m.capturedView(8)); it.hasNext();)
            sum += it.next().capturedView(2).size();
    }
    const Lap spent = watch.lap();
    if (sum == 0) std::abort();
    return {spent.wall / double(lines.size()) * 1e6, spent.cpu / double(lines.size()) * 1e6};
}

}  // namespace

void parsing(const QByteArray &trace, Judge &judge) {
    std::vector<std::string_view> lines;
    LineSplitter splitter;
    splitter.add({trace.constData(), std::size_t(trace.size())}, [&](std::string_view s) {
        if (lines.size() < most_lines && !s.empty() && s.front() != '#') lines.push_back(s);
    });
    std::vector<QString> texts;
    for (const std::string_view s : lines) texts.push_back(QString::fromUtf8(s.data(), qsizetype(s.size())));
    std::vector<Lap> ours, theirs;
    for (int i = 0; i < rounds; ++i) {
        ours.push_back(by_parser(lines));
        theirs.push_back(by_expression(texts));
    }
    judge.at_most("parse a line, CPU", median(ours).cpu, 0, "ns");
    judge.at_most("QRegularExpression on it, CPU", median(theirs).cpu, 0, "ns");
    judge.at_most("parser / QRegularExpression", median(ours).cpu / median(theirs).cpu, share_allowed, "");
}

}  // namespace wqlab::bench
