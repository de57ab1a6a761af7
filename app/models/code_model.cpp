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

CodeBadge badgeOf(const MachineState &s, const Task &task, const QStringList &lights) {
    CodeBadge badge;
    badge.text = naming::task(s, task.id);
    badge.id = idOf(s.worker(task.id) ? Selection::Worker : Selection::Task, task.id);
    badge.onCpu = task.state == TaskState::on_cpu;
    const Worker *worker = s.worker(task.id);
    badge.lit = lights.contains(badge.id) ||
                (worker && s.work(worker->current) && lights.contains(idOfWork(s, worker->current)));
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

// foldBadges: as many as a row of that many letters holds, the selected and those on a CPU first, and how many more
// there are.
void foldBadges(QVector<CodeBadge> *badges, int letters) {
    constexpr int frame = 3, number = 4;
    std::stable_partition(badges->begin(), badges->end(),
                          [](const CodeBadge &badge) { return badge.lit || badge.onCpu; });
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

int CodeModel::lineOfSelected(const StageView &view, const QVector<CodeRow> &rows, const QString &selected) const {
    const auto here = std::find_if(rows.begin(), rows.end(), [](const CodeRow &row) { return row.lit; });
    if (here != rows.end())
        return here->key;
    const Id id = parseId(selected);
    const WorkId work = id.kind == Selection::Work ? workOfKey(view.s, id.key) : -1;
    return work < 0 ? 0 : heads_.value(toQString(std::string(bare(view.s.works[std::size_t(work)].func))));
}

void CodeModel::markNext(const StageView &view, TaskId actor, QVector<CodeRow> *rows) const {
    const RunIndex::Call next = view.index.nextCall(view.position);
    const int line = files_.row(next.place.file, next.place.line);
    if (line < 1 || line > int(rows->size()))
        return;
    CodeRow &row = (*rows)[line - 1];
    row.nextElse = actor != no_task && next.task != actor;
    const QString who = naming::task(view.s, next.task);
    row.next = row.nextElse ? tr("the next call of the run comes from here: by %1").arg(who)
                            : tr("the next call comes from here");
    const bool there = std::any_of(row.badges.begin(), row.badges.end(), [&](const CodeBadge &badge) {
        return badge.id == idOf(Selection::Worker, next.task) || badge.id == idOf(Selection::Task, next.task);
    });
    if (row.nextElse && !there && !is_idle_task(next.task))
        //: on a line of code: the task that makes the next call from there
        row.badges.append({tr("next: %1").arg(who), QString(), false, false, true});
}

void CodeModel::show(const StageView &view, TaskId actor, int marked, bool pointed, const QString &selected,
                     const QStringList &touched) {
    QVector<CodeRow> rows = plain_;
    QStringList lights = touched;
    if (!selected.isEmpty())
        lights << selected;
    const auto at = [&rows](int line) {
        return line >= 1 && line <= int(rows.size()) ? &rows[line - 1] : nullptr;
    };
    int current = 0;
    for (const Task &task : view.s.tasks) {
        const int line = lineOf(view.s, task);
        CodeRow *row = at(line);
        if (!row)
            continue;
        row->badges.append(badgeOf(view.s, task, lights));
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
    markNext(view, actor, &rows);
    if (columns_ > 0)
        for (CodeRow &row : rows)
            foldBadges(&row.badges, columns_);
    for (CodeRow &row : rows) {
        row.calls = view.index.callsAt(files_.place(row.key), view.position);
        row.lit = lights.contains(idOf(Selection::Line, row.key)) ||
                  std::any_of(row.badges.begin(), row.badges.end(), [](const CodeBadge &b) { return b.lit; });
    }
    if (CodeRow *row = at(marked))
        row->marked = true;
    const bool shown = pointed && marked > 0;
    if (current == 0 || shown)
        current = marked;
    if (selected != selected_) {
        selected_ = selected;
        selected_at_ = view.position;
    }
    if ((selected_at_ == view.position && !shown) || current == 0)
        if (const int line = selected.isEmpty() ? 0 : lineOfSelected(view, rows, selected); line > 0)
            current = line;
    update(rows);
    if (const auto next =
            std::find_if(rows.begin(), rows.end(), [](const CodeRow &row) { return !row.next.isEmpty(); });
        current == 0 && next != rows.end())
        current = next->key;
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
    case CodeNextElse: return r.nextElse;
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
            {CodeLit, "codeLit"},       {CodeThing, "codeThing"},   {CodeSpoken, "codeSpoken"},
            {CodeNextElse, "codeNextElse"}};
}

}  // namespace wqlab
