#include "share/ftrace_text.h"

#include "trace/pattern.h"

namespace wqlab {

namespace {

void append(QByteArray &out, std::string_view text) { out.append(text.data(), qsizetype(text.size())); }

QByteArray field_text(const TraceEvent &e, int i, FieldType type) {
    switch (type) {
    case FieldType::address: return QByteArray::number(qulonglong(e.addr(i)), 16).rightJustified(16, '0');
    case FieldType::decimal: return QByteArray::number(qlonglong(e.num(i)));
    case FieldType::decimal3: return QByteArray::number(qlonglong(e.num(i))).rightJustified(3, '0');
    case FieldType::hex: return "0x" + QByteArray::number(qulonglong(e.addr(i)), 16);
    case FieldType::string: return QByteArray(e.text(i).data(), qsizetype(e.text(i).size()));
    }
    return {};
}

QByteArray legend(const Recording &recording) {
    QByteArray out = "# tracer: nop\n#\n# entries-in-buffer/entries-written: " + QByteArray::number(recording.count()) +
                     '/' + QByteArray::number(recording.count()) +
                     "   #P:" + QByteArray::number(int(recording.history().latest().cpus.size())) + "\n#\n";
    out += "#           TASK-PID     CPU#  |||||  TIMESTAMP  FUNCTION\n"
           "#              | |         |   |||||     |         |\n";
    for (const auto &[key, value] : recording.recipe())
        out += QByteArray::fromStdString("# wqlab-run: " + key + '=' + value + '\n');
    for (const QString &line : recording.script()) out += "# wqlab-script: " + line.toUtf8() + '\n';
    for (const QString &line : recording.source()) out += "# wqlab-src: " + line.toUtf8() + '\n';
    return out;
}

}  // namespace

QByteArray trace_line(const TraceEvent &e) {
    QByteArray out = QByteArray(e.comm.data(), qsizetype(e.comm.size())).rightJustified(16) + '-' +
                     QByteArray::number(e.pid).leftJustified(7) + " [" +
                     QByteArray::number(e.cpu).rightJustified(3, '0') + "] ";
    if (e.flags[0]) out += QByteArray(e.flags) + ' ';
    const qint64 us = (e.time + 500) / 1000;
    out += QByteArray::number(us / 1'000'000).rightJustified(5) + '.' +
           QByteArray::number(us % 1'000'000).rightJustified(6, '0') + ": ";
    append(out, event_name(e));
    out += ": ";
    if (!e.known()) {
        append(out, e.text(1).view());
        return out;
    }
    const Pattern &pattern = pattern_of(e.type);
    for (int i = 0; i < int(pattern.fields.size()); ++i) {
        append(out, pattern.fields[std::size_t(i)].literal);
        out += field_text(e, i, pattern.fields[std::size_t(i)].info.type);
    }
    append(out, pattern.tail);
    return out;
}

QByteArray ftrace_text(const Recording &recording) {
    QByteArray out = legend(recording);
    for (const TraceEvent &e : recording.events()) out += trace_line(e) + '\n';
    return out;
}

}  // namespace wqlab
