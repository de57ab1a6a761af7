#include "share/run_file.h"

#include <QCoreApplication>
#include <QMetaEnum>
#include <algorithm>

#include "trace/run_lines.h"

namespace wqlab {

namespace {

struct RunFileWords {
    Q_DECLARE_TR_FUNCTIONS(RunFile)
};

constexpr QByteArrayView view_prefix = "# wqlab-view: ", note_prefix = "# wqlab-note: ";

void put(QByteArray &out, QByteArrayView prefix, const QByteArray &text) {
    out.append(prefix).append(text).append('\n');
}

// one_line: what would end the line becomes a space.
QByteArray one_line(QString text) {
    return text.replace(QLatin1Char('\n'), QLatin1Char(' '))
        .replace(QLatin1Char('\r'), QLatin1Char(' '))
        .trimmed()
        .toUtf8();
}

bool read_selection(const QByteArray &value, View &view) {
    const int space = int(value.indexOf(' '));
    bool known = false, number = false;
    const int kind = QMetaEnum::fromType<Selection::Kind>().keyToValue(value.left(space).constData(), &known);
    const qint64 key = value.mid(space + 1).toLongLong(&number);
    if (space < 0 || !known || !number) return false;
    view.selected = Selection::Kind(kind);
    view.key = key;
    return true;
}

bool read_value(const QByteArray &line, View &view) {
    const int equals = int(line.indexOf('='));
    if (equals < 0) return false;
    const QByteArray key = line.left(equals), value = line.mid(equals + 1);
    bool good = true;
    if (key == "name") view.name = QString::fromUtf8(value);
    else if (key == "position") view.position = value.toInt(&good);
    else if (key == "selection") good = read_selection(value, view);
    return good && view.position >= 0;   // a key of a later version is passed over
}

bool read_note(const QByteArray &line, View &view) {
    const int space = int(line.indexOf(' '));
    bool good = false;
    const int event = line.left(space).toInt(&good);
    if (space < 0 || !good || event < 0) return false;
    view.notes.push_back({event, QString::fromUtf8(line.mid(space + 1))});
    return true;
}

}  // namespace

QByteArray run_file(const Recording &r, const View &view) {
    const auto mode = r.recipe().find("mode");
    if (mode == r.recipe().end() || mode->second != "stepped") return {};
    QByteArray out;
    for (const auto &[key, value] : r.recipe())
        put(out, run_line, QByteArray::fromStdString(key + '=' + value));
    for (const QString &line : r.script()) put(out, script_line, line.toUtf8());
    for (const QString &line : r.source()) put(out, "# wqlab-src: ", line.toUtf8());
    if (!view.name.isEmpty()) put(out, view_prefix, "name=" + one_line(view.name));
    put(out, view_prefix, "position=" + QByteArray::number(view.position));
    if (view.selected != Selection::None)
        put(out, view_prefix,
            QByteArray("selection=") + QMetaEnum::fromType<Selection::Kind>().valueToKey(view.selected) + ' ' +
                QByteArray::number(view.key));
    for (const Note &n : view.notes) put(out, note_prefix, QByteArray::number(n.event) + ' ' + one_line(n.text));
    for (const TraceEvent &e : r.events()) {
        if (e.type != Event::wq_choice) continue;
        const auto word = [&](const char *field) { return e.text(field_index(e.type, field)); };
        const auto number = [&](const char *field) { return e.num(field_index(e.type, field)); };
        put(out, choice_line,
            QByteArray::number(qint64(number("step"))) + ' ' + QByteArray::number(qint64(number("took"))) + ' ' +
                word("task").data() + ' ' + word("point").data());
    }
    return out;
}

View read_view(const QByteArray &file, QString *problem) {
    View view;
    int number = 0;
    for (const QByteArray &line : file.split('\n')) {
        ++number;
        const bool good = line.startsWith(view_prefix)   ? read_value(line.mid(view_prefix.size()).trimmed(), view)
                          : line.startsWith(note_prefix) ? read_note(line.mid(note_prefix.size()).trimmed(), view)
                                                         : true;
        if (good || !problem || !problem->isEmpty()) continue;
        *problem = RunFileWords::tr("line %1 cannot be read: %2").arg(number).arg(QString::fromUtf8(line));
    }
    std::stable_sort(view.notes.begin(), view.notes.end(),
                     [](const Note &a, const Note &b) { return a.event < b.event; });
    return view;
}

}  // namespace wqlab
