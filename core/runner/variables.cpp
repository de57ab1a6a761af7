#include "runner/variables.h"

#include <cstring>

#include <dwarf.h>

namespace wqlab::runner {

namespace {

constexpr std::size_t most_objects = 4096;   // of one module; more are of no use to anybody

bool type_of(Dwarf_Die *die, Dwarf_Die *type) {
    Dwarf_Attribute a;
    return dwarf_attr_integrate(die, DW_AT_type, &a) && dwarf_formref_die(&a, type);
}

// strip: to the type itself, without names and qualifiers.
bool strip(Dwarf_Die *type) {
    for (;;) {
        switch (dwarf_tag(type)) {
        case DW_TAG_typedef:
        case DW_TAG_const_type:
        case DW_TAG_volatile_type:
            if (!type_of(type, type)) return false;
            break;
        default:
            return true;
        }
    }
}

const char *kind_of(const char *type) {
    static const struct { const char *type, *kind; } kinds[] = {
        {"work_struct", "work"}, {"delayed_work", "delayed_work"}, {"rcu_work", "rcu_work"}, {"timer_list", "timer"},
        {"hrtimer", "hrtimer"}, {"tasklet_struct", "tasklet"}, {"mutex", "mutex"}, {"completion", "completion"},
        {"wait_queue_head", "waitqueue"}, {"semaphore", "semaphore"},
    };
    for (auto &k : kinds)
        if (std::strcmp(type, k.type) == 0) return k.kind;
    return nullptr;
}

void array(Dwarf_Die *type, std::uint64_t address, const std::string &name, int line, std::vector<Variable> &found) {
    Dwarf_Die element, range;
    Dwarf_Word size;
    if (!type_of(type, &element) || !strip(&element) || dwarf_aggregate_size(&element, &size) != 0 || size == 0) return;
    if (dwarf_tag(&element) == DW_TAG_base_type || dwarf_child(type, &range) != 0) return;
    Dwarf_Word whole;
    if (dwarf_aggregate_size(type, &whole) != 0) return;
    for (Dwarf_Word i = 0; i < whole / size && found.size() < most_objects; ++i)
        find_objects(&element, address + i * size, name + '[' + std::to_string(i) + ']', line, found);
}

void members(Dwarf_Die *type, std::uint64_t address, const std::string &name, int line,
             std::vector<Variable> &found) {
    Dwarf_Die member;
    if (dwarf_child(type, &member) != 0) return;
    do {
        if (dwarf_tag(&member) != DW_TAG_member) continue;
        Dwarf_Attribute a;
        Dwarf_Word offset = 0;
        if (dwarf_attr(&member, DW_AT_data_member_location, &a)) dwarf_formudata(&a, &offset);
        Dwarf_Die its;
        if (!type_of(&member, &its)) continue;
        const char *own = dwarf_diename(&member);
        find_objects(&its, address + offset, own ? name + '.' + own : name, line, found);
    } while (dwarf_siblingof(&member, &member) == 0);
}

}  // namespace

void find_objects(Dwarf_Die *declared, std::uint64_t address, const std::string &name, int line,
                  std::vector<Variable> &found) {
    if (found.size() >= most_objects) return;
    Dwarf_Die type = *declared, target;
    if (!strip(&type)) return;
    switch (dwarf_tag(&type)) {
    case DW_TAG_structure_type: {
        const char *type_name = dwarf_diename(&type);
        const char *kind = type_name ? kind_of(type_name) : nullptr;
        if (!kind) {
            members(&type, address, name, line, found);
            return;
        }
        const int size = dwarf_bytesize(&type);
        found.push_back({address, static_cast<std::uint64_t>(size), name, kind, line});
        return;
    }
    case DW_TAG_union_type:
        members(&type, address, name, line, found);
        return;
    case DW_TAG_array_type:
        array(&type, address, name, line, found);
        return;
    case DW_TAG_pointer_type:
        if (type_of(&type, &target) && strip(&target) && dwarf_diename(&target) &&
            std::strcmp(dwarf_diename(&target), "workqueue_struct") == 0)
            found.push_back({address, sizeof(void *), name, "workqueue pointer", line});
        return;
    default:
        return;
    }
}

}  // namespace wqlab::runner
