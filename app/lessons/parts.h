// parts.h: the parts of the stage that a lesson unfolds one after the other.
#pragma once
#include <QStringList>
#include <set>

namespace wqlab {

// Part: what can be folded. Callers: the tasks in the module's code. Workqueues: what the system's workqueues have in a
// pool. Cpus, Pools: those that the module has nothing to do with; any other is never folded, nor is an armed timer.
enum class Part { Module, Callers, Workqueues, Cpus, Pools, Timeline, Code, Inspector, Log, Events, Tasks };
inline constexpr int part_count = 11;

// Parts: a set of them, and CPUs and pools by their numbers.
class Parts {
public:
    static Parts all();
    // add: what a "show:" names: module, cpu 0, all ... False when the stage has no such part.
    bool add(const QString &word);
    void add(Part part) { parts_ |= bit(part); }
    void add(const Parts &others);
    // without: those that are not among the others.
    Parts without(const Parts &others) const;
    bool has(Part part) const { return parts_ & bit(part); }
    // cpu, pool: that one, also while the module has nothing on it.
    bool cpu(int number) const { return has(Part::Cpus) || cpus_.count(number) > 0; }
    bool pool(int number) const { return has(Part::Pools) || pools_.count(number) > 0; }
    // whole: nothing is folded.
    bool whole() const { return parts_ == all().parts_; }
    bool operator==(const Parts &) const = default;

private:
    static unsigned bit(Part part) { return 1u << unsigned(part); }

    unsigned parts_ = 0;
    std::set<int> cpus_, pools_;
};

// nameOf: as "show:" writes it.
QString nameOf(Part part);

}  // namespace wqlab
