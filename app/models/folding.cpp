#include "models/folding.h"

#include "lessons/unfolding.h"

namespace wqlab {
namespace {

constexpr auto machine_parts = {Part::Module, Part::Callers, Part::Workqueues, Part::Cpus, Part::Pools};
// In the order of the side pane's tabs.
constexpr auto tab_parts = {Part::Code, Part::Inspector, Part::Log, Part::Events, Part::Tasks};

// titleOf: what a student calls it.
QString titleOf(Part part) {
    switch (part) {
    case Part::Module: return Folding::tr("the module's memory");
    case Part::Callers: return Folding::tr("callers");
    case Part::Workqueues: return Folding::tr("workqueues");
    case Part::Cpus: return Folding::tr("other CPUs");
    case Part::Pools: return Folding::tr("other pools");
    case Part::Timeline: return Folding::tr("Timeline");
    case Part::Code: return Folding::tr("Code");
    case Part::Inspector: return Folding::tr("Inspect");
    case Part::Log: return Folding::tr("Log");
    case Part::Events: return Folding::tr("Events");
    case Part::Tasks: return Folding::tr("Tasks");
    }
    return {};
}

}  // namespace

Folding::Folding(const LessonPlayer *lesson, QObject *parent) : QObject(parent), lesson_(lesson) {
    connect(lesson, &LessonPlayer::lessonChanged, this, &Folding::begin);
    connect(lesson, &LessonPlayer::stepChanged, this, &Folding::follow);
}

void Folding::begin() {
    const QString id = lesson_->active() ? lesson_->lesson().folder : QString();
    const QStringList head = lesson_->lesson().show;
    if (id != of_)
        by_hand_ = {};
    if (id != of_ || head != head_)
        before_ = id.isEmpty() ? Parts::all() : unfoldedBefore(lesson_->lesson());
    of_ = id;
    head_ = head;
    follow();
}

void Folding::follow() {
    Parts next = unfoldedAt(lesson_->lesson(), before_, lesson_->step());
    next.add(by_hand_);
    if (next == unfolded_ && lesson_->step() == step_)
        return;
    unfolded_ = next;
    step_ = lesson_->step();
    emit changed();
}

void Folding::unfold(Place place) {
    const auto parts = place == Machine ? machine_parts : tab_parts;
    if (place == Timeline)
        by_hand_.add(Part::Timeline);
    else
        for (const Part part : parts)
            by_hand_.add(part);
    follow();
}

void Folding::unfoldAll() {
    by_hand_ = Parts::all();
    follow();
}

QList<int> Folding::tabs() const {
    QList<int> tabs;
    int number = 0;
    for (const Part part : tab_parts) {
        if (unfolded_.has(part))
            tabs << number;
        ++number;
    }
    return tabs;
}

QStringList Folding::foldedNames(std::initializer_list<Part> parts) const {
    QStringList names;
    for (const Part part : parts)
        if (!unfolded_.has(part) && !(part == Part::Cpus && lesson_->lesson().cpus == 1))
            names << titleOf(part);
    return names;
}

QString Folding::machineWords() const { return foldedNames(machine_parts).join(QStringLiteral(", ")); }

QString Folding::tabWords() const { return foldedNames(tab_parts).join(QStringLiteral(", ")); }

QString Folding::timelineWhen() const {
    const int step = unfoldingStep(lesson_->lesson(), lesson_->step(), Part::Timeline);
    return step < 0 ? tr("comes later") : tr("comes in step %1").arg(step + 1);
}

}  // namespace wqlab
