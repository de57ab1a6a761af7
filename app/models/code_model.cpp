#include "models/code_model.h"

#include "sentences/names.h"

#include <QRegularExpression>
#include <algorithm>

namespace wqlab {
namespace {


// headOf: the name of the function that a line defines, or empty. A definition of a module begins
// in the first column; its body may stand behind it.
QString headOf(const QString &line) {
    static const QRegularExpression head(
        QStringLiteral("^[A-Za-z_][\\w\\s\\*]*?\\b(\\w+)\\s*\\([^;{]*(\\{.*)?$"));
    const QRegularExpressionMatch match = head.match(line);
    return match.hasMatch() ? match.captured(1) : QString();
}

// argumentOf: "f" of "module_init(f);".
QString argumentOf(const QString &line, const QString &macro) {
    const QString text = line.trimmed();
    return text.startsWith(macro + u'(') ? text.section(u'(', 1).section(u')', 0, 0).trimmed()
                                         : QString();
}

CodeBadge badgeOf(const MachineState &s, const Task &task, const QString &selected) {
    CodeBadge badge;
    badge.text = naming::task(s, task.id);
    badge.id = idOf(s.worker(task.id) ? Selection::Worker : Selection::Task, task.id);
    badge.onCpu = task.state == TaskState::on_cpu;
    const Worker *worker = s.worker(task.id);
    badge.lit = !selected.isEmpty() &&
                (badge.id == selected || (worker && s.work(worker->current) && idOfWork(s, worker->current) == selected));
    if (task.state == TaskState::asleep)
        badge.text = CodeModel::tr("%1, asleep").arg(badge.text);
    else if (task.state == TaskState::ready)
        badge.text = CodeModel::tr("%1, ready").arg(badge.text);
    return badge;
}

// spokenOf: the line with who is there, for a screen reader.
QString spokenOf(const CodeRow &row) {
    QStringList names;
    for (const CodeBadge &badge : row.badges)
        names << badge.text;
    return names.isEmpty() ? CodeModel::tr("line %1: %2").arg(row.number).arg(row.text)
                           : CodeModel::tr("line %1, %2: %3")
                                 .arg(QString::number(row.number), names.join(QStringLiteral(", ")), row.text);
}

// foldBadges: as many as a row of that many letters holds, the selected and those on a CPU first, and how many more there are.
void foldBadges(QVector<CodeBadge> *badges, int letters) {
    constexpr int frame = 3, number = 4;
    std::stable_partition(badges->begin(), badges->end(), [](const CodeBadge &badge) { return badge.lit || badge.onCpu; });
    int used = 0;
    for (int i = 0; i < int(badges->size()); ++i) {
        used += int((*badges)[i].text.size()) + frame;
        const bool last = i + 1 == int(badges->size());
        if (i == 0 || used + (last ? 0 : number + frame) <= letters)
            continue;
        const int more = int(badges->size()) - i;
        badges->resize(i);
        badges->append({QStringLiteral("+%1").arg(more), QString(), false});
        return;
    }
}

}  // namespace

void CodeModel::setSource(const SourceFiles &files, const QStringList &lines) {
    files_ = files;
    plain_.clear();
    words_.clear();
    heads_.clear();
    init_.clear();
    exit_.clear();
    CWords words;
    for (const QString &line : lines) {
        CodeRow row;
        row.key = int(plain_.size()) + 1;
        const SourcePlace place = files_.place(row.key);
        row.number = place.line;
        row.text = place.line > 0 ? expandTabs(line, 4) : QStringLiteral("// ") + place.file;
        words_.append(words.read(row.text));
        plain_.append(row);
        if (const QString function = headOf(line); !function.isEmpty())
            heads_.insert(function, row.key);
        if (const QString init = argumentOf(line, QStringLiteral("module_init")); !init.isEmpty())
            init_ = init;
        if (const QString exit = argumentOf(line, QStringLiteral("module_exit")); !exit.isEmpty())
            exit_ = exit;
    }
    layOutAll();
    update({});
    update(plain_);
    current_ = 0;   // whoever follows it begins anew
    emit currentLineChanged();
    emit sourceChanged();
}

void CodeModel::layOutAll() {
    CodeColours colours;
    for (qsizetype i = 0; i < std::min<qsizetype>(CodeWord::kinds, colours_.size()); ++i)
        colours[std::size_t(i)] = colours_[i].value<QColor>();
    for (qsizetype i = 0; i < plain_.size(); ++i)
        plain_[i].layout = layOut(words_[i], columns_, colours);
}

void CodeModel::setColumns(int columns) {
    if (columns == columns_)
        return;
    columns_ = columns;
    layOutAll();
    emit layoutWanted();
}

void CodeModel::setColours(const QVariantList &colours) {
    if (colours == colours_)
        return;
    colours_ = colours;
    layOutAll();
    emit layoutWanted();
}

// lineOf: where the task is in the module's text now; 0 when it is not in it. Before its first call
// from a function it stands at the function's head.
int CodeModel::lineOf(const MachineState &s, const Task &task) const {
    const int called = files_.row(toQString(task.file), task.line);
    if (task.state == TaskState::dead || (task.line > 0 && called == 0))
        return 0;
    if (const Worker *w = s.worker(task.id)) {
        if (!w->in_function)
            return 0;
        return called > 0 ? called : heads_.value(toQString(std::string(bare(w->current_func))));
    }
    if (called > 0 && !task.calls.empty())
        return called;
    if (s.module.phase == ModulePhase::init && task.comm == "insmod")
        return called > 0 ? called : heads_.value(init_);
    if (s.module.phase == ModulePhase::exiting && task.comm == "rmmod")
        return called > 0 ? called : heads_.value(exit_);
    return 0;
}

int CodeModel::lineOf(const Frame &f) const {
    if (!f.calls.empty())
        return files_.row(toQString(f.calls.back().file), f.calls.back().line);
    const bool function = f.kind == FrameKind::tasklet || f.kind == FrameKind::timer || f.kind == FrameKind::hrtimer;
    return function ? heads_.value(toQString(std::string(bare(f.name)))) : 0;
}

void CodeModel::show(const StageView &view, TaskId actor, int marked, bool pointed, const QString &selected) {
    QVector<CodeRow> rows = plain_;
    const auto at = [&rows](int line) {
        return line >= 1 && line <= int(rows.size()) ? &rows[line - 1] : nullptr;
    };
    int current = 0;
    for (const Task &task : view.s.tasks) {
        const int line = lineOf(view.s, task);
        CodeRow *row = at(line);
        if (!row)
            continue;
        row->badges.append(badgeOf(view.s, task, selected));
        if (task.id == actor)
            current = line;
    }
    for (const Cpu &c : view.s.cpus)
        for (const Frame &f : c.irq) {
            const int line = lineOf(f);
            CodeRow *row = at(line);
            if (!row)
                continue;
            row->badges.append({tr("CPU %1, %2").arg(&c - view.s.cpus.data()).arg(toQString(std::string(bare(f.name)))),
                                QString(), true});
            if (c.current == actor)
                current = line;
        }
    if (columns_ > 0)
        for (CodeRow &row : rows)
            foldBadges(&row.badges, columns_);
    for (CodeRow &row : rows) {
        row.calls = view.index.callsAt(files_.place(row.key), view.position);
        row.lit = selected == idOf(Selection::Line, row.key) ||
                  std::any_of(row.badges.begin(), row.badges.end(), [](const CodeBadge &b) { return b.lit; });
    }
    if (CodeRow *row = at(marked))
        row->marked = true;
    const SourcePlace next = view.index.nextCall(view.position);
    if (CodeRow *row = at(files_.row(next.file, next.line)))
        row->next = true;
    if (current == 0 || (pointed && marked > 0))
        current = marked;
    update(rows);
    if (current != current_) {
        current_ = current;
        emit currentLineChanged();
    }
}

QVariant CodeModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CodeRow &r = row(index);
    switch (role) {
    case CodeKey: return r.key;
    case CodeNumber: return r.number;
    case CodeText: return r.text;
    case CodeHtml: return r.layout.html;
    case CodeRows: return r.layout.rows;
    case CodeTail: return r.layout.tail;
    case CodeBadges: {
        QVariantList badges;
        for (const CodeBadge &badge : r.badges)
            badges.append(QVariant::fromValue(badge));
        return badges;
    }
    case CodeCalls: return r.calls;
    case CodeMarked: return r.marked;
    case CodeNext: return r.next;
    case CodeLit: return r.lit;
    case CodeThing: return idOf(Selection::Line, r.key);
    case CodeSpoken: return spokenOf(r);
    default: return {};
    }
}

QHash<int, QByteArray> CodeModel::roleNames() const {
    return {{CodeKey, "codeKey"},       {CodeNumber, "codeNumber"}, {CodeText, "codeText"},     {CodeHtml, "codeHtml"},
            {CodeRows, "codeRows"},     {CodeTail, "codeTail"},     {CodeBadges, "codeBadges"},
            {CodeCalls, "codeCalls"},   {CodeMarked, "codeMarked"}, {CodeNext, "codeNext"},
            {CodeLit, "codeLit"},       {CodeThing, "codeThing"},   {CodeSpoken, "codeSpoken"}};
}

}  // namespace wqlab
