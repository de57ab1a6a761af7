#include "models/code_model.h"

#include <QCoreApplication>

#include "models/c_words.h"

namespace wqlab {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("code", text); }

// inCode: whether the task is somewhere in the module's text now, rather than having been there once.
bool inCode(const MachineState &s, const Task &task) {
    if (task.line <= 0 || task.state == TaskState::dead)
        return false;
    if (const Worker *w = s.worker(task.id))
        return w->in_function;
    return !task.calls.empty() || s.module.phase == ModulePhase::init || s.module.phase == ModulePhase::exiting;
}

CodeBadge badgeOf(const MachineState &s, const Task &task) {
    CodeBadge badge;
    badge.text = toQString(name_of_task(s, task.id));
    badge.id = idOf(s.worker(task.id) ? Selection::Worker : Selection::Task, task.id);
    badge.onCpu = task.state == TaskState::on_cpu;
    if (task.state == TaskState::asleep)
        badge.text = tr("%1, asleep").arg(badge.text);
    else if (task.state == TaskState::ready)
        badge.text = tr("%1, ready").arg(badge.text);
    return badge;
}

}  // namespace

void CodeModel::setSource(const QStringList &lines) {
    plain_.clear();
    longest_ = 0;
    CWords words;
    for (const QString &line : lines) {
        CodeRow row;
        row.key = int(plain_.size()) + 1;
        row.text = expandTabs(line, 4);
        row.html = words.html(row.text);
        longest_ = std::max(longest_, int(row.text.size()));
        plain_.append(row);
    }
    update({});
    update(plain_);
    emit sourceChanged();
}

void CodeModel::show(const StageView &view, TaskId actor, int marked) {
    QVector<CodeRow> rows = plain_;
    const auto at = [&rows](int line) { return line >= 1 && line <= int(rows.size()) ? &rows[line - 1] : nullptr; };
    int current = 0;
    for (const Task &task : view.s.tasks) {
        const int line = inCode(view.s, task) ? task.line : 0;
        CodeRow *row = at(line);
        if (!row)
            continue;
        row->badges.append(badgeOf(view.s, task));
        if (task.id == actor)
            current = line;
    }
    for (const Cpu &c : view.s.cpus)
        for (const Frame &f : c.irq)
            if (!f.calls.empty())
                if (CodeRow *row = at(f.calls.back().line))
                    row->badges.append({tr("CPU %1, %2").arg(&c - view.s.cpus.data()).arg(toQString(f.name)), QString(), true});
    for (const auto &[line, events] : view.index.lines())
        if (CodeRow *row = at(line))
            row->calls = view.index.callsAt(line, view.position);
    if (CodeRow *row = at(marked))
        row->marked = true;
    if (current == 0)
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
    case CodeNumber: return r.key;
    case CodeText: return r.text;
    case CodeHtml: return r.html;
    case CodeBadges: {
        QVariantList badges;
        for (const CodeBadge &badge : r.badges)
            badges.append(QVariant::fromValue(badge));
        return badges;
    }
    case CodeCalls: return r.calls;
    case CodeMarked: return r.marked;
    default: return {};
    }
}

QHash<int, QByteArray> CodeModel::roleNames() const {
    return {{CodeNumber, "codeNumber"}, {CodeText, "codeText"}, {CodeHtml, "codeHtml"}, {CodeBadges, "codeBadges"},
            {CodeCalls, "codeCalls"}, {CodeMarked, "codeMarked"}};
}

}  // namespace wqlab
