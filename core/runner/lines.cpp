#include "runner/lines.h"

#include <algorithm>
#include <cstring>

#include <dwarf.h>
#include <elfutils/libdw.h>
#include <gelf.h>

#include "runner/compile.h"
#include "runner/variables.h"

namespace wqlab::runner {

// DwarfWalk: one pass over a compile unit's entries for inlined calls and static variables.
struct DwarfWalk {
    Lines &to;
    std::uint64_t base;
    std::string dir;               // where the compiler ran: libdw puts it before every relative name
    Dwarf_Files *files = nullptr;

    int file_index(const char *name) {
        return to.file_index(std::strncmp(name, dir.c_str(), dir.size()) == 0 ? name + dir.size() : name);
    }

    int file_of(Dwarf_Die *die, unsigned attribute) {
        Dwarf_Attribute a;
        Dwarf_Word index;
        if (!dwarf_attr(die, attribute, &a) || dwarf_formudata(&a, &index) != 0) return -1;
        const char *name = dwarf_filesrc(files, index, nullptr, nullptr);
        return name ? file_index(name) : -1;
    }

    static int number(Dwarf_Die *die, unsigned attribute) {
        Dwarf_Attribute a;
        Dwarf_Word value;
        if (!dwarf_attr(die, attribute, &a) || dwarf_formudata(&a, &value) != 0) return 0;
        return static_cast<int>(value);
    }

    void inlined(Dwarf_Die *die, int depth) {
        Dwarf_Addr low, begin, end;
        ptrdiff_t offset = 0;
        while ((offset = dwarf_ranges(die, offset, &low, &begin, &end)) > 0)
            to.inlined_.push_back({base + begin, base + end, depth, file_of(die, DW_AT_call_file),
                                   number(die, DW_AT_call_line)});
    }

    void variable(Dwarf_Die *die) {
        Dwarf_Attribute a;
        Dwarf_Op *op;
        std::size_t count;
        if (!dwarf_attr(die, DW_AT_location, &a) || dwarf_getlocation(&a, &op, &count) != 0 || count != 1 ||
            op->atom != DW_OP_addr)
            return;
        Dwarf_Attribute spec;
        Dwarf_Die type;
        const char *name = dwarf_diename(die);
        if (!name || !dwarf_attr_integrate(die, DW_AT_type, &spec) || !dwarf_formref_die(&spec, &type)) return;
        find_objects(&type, base + op->number, name, number(die, DW_AT_decl_line), to.variables_);
    }

    void children(Dwarf_Die *parent, int depth) {
        Dwarf_Die die;
        if (dwarf_child(parent, &die) != 0) return;
        do {
            switch (dwarf_tag(&die)) {
            case DW_TAG_inlined_subroutine:
                inlined(&die, depth);
                children(&die, depth + 1);
                break;
            case DW_TAG_subprogram:
            case DW_TAG_lexical_block:
                children(&die, depth);
                break;
            case DW_TAG_variable:
                variable(&die);
                break;
            default:
                break;
            }
        } while (dwarf_siblingof(&die, &die) == 0);
    }
};

int Lines::file_index(const char *name) {
    for (std::size_t i = 0; i < files_.size(); ++i)
        if (files_[i] == name) return static_cast<int>(i);
    files_.emplace_back(name);
    own_.push_back(std::strncmp(name, headers_prefix, std::strlen(headers_prefix)) != 0);
    return static_cast<int>(files_.size() - 1);
}

bool Lines::read(const std::vector<std::byte> &file, std::uint64_t base) {
    elf_version(EV_CURRENT);
    Elf *elf = elf_memory(reinterpret_cast<char *>(const_cast<std::byte *>(file.data())), file.size());
    Dwarf *dwarf = elf ? dwarf_begin_elf(elf, DWARF_C_READ, nullptr) : nullptr;
    if (!dwarf) {
        if (elf) elf_end(elf);
        return false;
    }
    Dwarf_Off offset = 0, next;
    std::size_t header;
    while (dwarf_nextcu(dwarf, offset, &next, &header, nullptr, nullptr, nullptr) == 0) {
        Dwarf_Die unit;
        if (dwarf_offdie(dwarf, offset + header, &unit)) {
            Dwarf_Attribute a;
            DwarfWalk walk{*this, base, {}};
            if (dwarf_attr(&unit, DW_AT_comp_dir, &a)) walk.dir = std::string(dwarf_formstring(&a)) + '/';
            Dwarf_Lines *lines;
            std::size_t count;
            if (dwarf_getsrclines(&unit, &lines, &count) == 0)
                for (std::size_t i = 0; i < count; ++i) {
                    Dwarf_Line *line = dwarf_onesrcline(lines, i);
                    Dwarf_Addr address;
                    int number;
                    bool ends;
                    dwarf_lineaddr(line, &address);
                    dwarf_lineno(line, &number);
                    dwarf_lineendsequence(line, &ends);
                    const char *name = dwarf_linesrc(line, nullptr, nullptr);
                    rows_.push_back({base + address, ends || !name ? -1 : walk.file_index(name), number});
                }
            std::size_t n;
            if (dwarf_getsrcfiles(&unit, &walk.files, &n) == 0) walk.children(&unit, 0);
        }
        offset = next;
    }
    dwarf_end(dwarf);
    elf_end(elf);
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row &a, const Row &b) { return a.address < b.address; });
    std::stable_sort(inlined_.begin(), inlined_.end(),
                     [](const Inlined &a, const Inlined &b) { return a.depth > b.depth; });
    // As declared: a compiler may lay them out backwards.
    std::stable_sort(variables_.begin(), variables_.end(),
                     [](const Variable &a, const Variable &b) { return a.line < b.line; });
    return !rows_.empty();
}

Place Lines::at(std::uint64_t address) const {
    auto row = std::upper_bound(rows_.begin(), rows_.end(), address,
                                [](std::uint64_t a, const Row &r) { return a < r.address; });
    if (row == rows_.begin()) return {};
    --row;
    if (row->file < 0) return {};
    if (own(row->file) && row->line) return {files_[static_cast<std::size_t>(row->file)].c_str(), row->line};
    for (const Inlined &i : inlined_)
        if (address >= i.begin && address < i.end && own(i.file))
            return {files_[static_cast<std::size_t>(i.file)].c_str(), i.line};
    return {};
}

}  // namespace wqlab::runner
