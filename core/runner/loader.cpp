#include "runner/loader.h"

#include <algorithm>
#include <cstring>
#include <span>

#include <elf.h>
#include <sys/mman.h>

#include "kernel/version.h"
#include "machine/arena.h"
#include "runner/api_eras.h"
#include "runner/export.h"

namespace wqlab::runner {

namespace {

constexpr std::size_t page = 4096, slot_size = 16 << 20;

std::size_t page_up(std::size_t n) { return (n + page - 1) & ~(page - 1); }
std::size_t page_down(std::size_t n) { return n & ~(page - 1); }

// File: the object as the compiler wrote it.
class File {
  public:
    explicit File(const std::vector<std::byte> &bytes) : bytes_(bytes) {}

    template <class T> std::span<const T> array(std::size_t offset, std::size_t bytes) const {
        if (offset > bytes_.size() || bytes > bytes_.size() - offset) return {};
        return {reinterpret_cast<const T *>(bytes_.data() + offset), bytes / sizeof(T)};
    }
    const Elf64_Ehdr &header() const { return *reinterpret_cast<const Elf64_Ehdr *>(bytes_.data()); }
    bool usable() const {
        return bytes_.size() >= sizeof(Elf64_Ehdr) && std::memcmp(bytes_.data(), ELFMAG, SELFMAG) == 0 &&
               header().e_ident[EI_CLASS] == ELFCLASS64 && header().e_type == ET_DYN;
    }
    std::span<const Elf64_Phdr> programs() const {
        return array<Elf64_Phdr>(header().e_phoff, header().e_phnum * sizeof(Elf64_Phdr));
    }
    std::span<const Elf64_Shdr> sections() const {
        return array<Elf64_Shdr>(header().e_shoff, header().e_shnum * sizeof(Elf64_Shdr));
    }
    const Elf64_Shdr *section(std::string_view name) const {
        auto all = sections();
        if (header().e_shstrndx >= all.size()) return nullptr;
        const auto &names = all[header().e_shstrndx];
        for (const auto &s : all)
            if (text(names, s.sh_name) == name) return &s;
        return nullptr;
    }
    const Elf64_Shdr *section(unsigned type) const {
        for (const auto &s : sections())
            if (s.sh_type == type) return &s;
        return nullptr;
    }
    std::string_view text(const Elf64_Shdr &strings, std::size_t at) const {
        auto chars = array<char>(strings.sh_offset, strings.sh_size);
        if (at >= chars.size()) return {};
        return {chars.data() + at, strnlen(chars.data() + at, chars.size() - at)};
    }
    // symbols: of .symtab or .dynsym, and the strings of their names.
    std::span<const Elf64_Sym> symbols(unsigned type, const Elf64_Shdr **strings) const {
        const Elf64_Shdr *s = section(type);
        if (!s || s->sh_link >= sections().size()) return {};
        *strings = &sections()[s->sh_link];
        return array<Elf64_Sym>(s->sh_offset, s->sh_size);
    }

  private:
    const std::vector<std::byte> &bytes_;
};

std::string license_of(const File &file) {
    const Elf64_Shdr *info = file.section(".modinfo");
    if (!info) return {};
    auto chars = file.array<char>(info->sh_offset, info->sh_size);
    for (std::size_t at = 0; at < chars.size();) {
        const std::string_view entry(chars.data() + at, strnlen(chars.data() + at, chars.size() - at));
        if (entry.starts_with("license=")) return std::string(entry.substr(8));
        at += entry.size() + 1;
    }
    return {};
}

bool gpl_compatible(const std::string &license) {
    for (const char *l : {"GPL", "GPL v2", "GPL and additional rights", "Dual BSD/GPL", "Dual MIT/GPL", "Dual MPL/GPL"})
        if (license == l) return true;
    return false;
}

// kernel_name: the headers' own symbols stand for one of the kernel's.
std::string kernel_name(const std::string &symbol, unsigned kernel) {
    constexpr std::string_view ours = "wqlab_";
    if (!symbol.starts_with(ours)) return symbol;
    return !symbol.ends_with("_workqueue")        ? symbol.substr(ours.size())
           : kernel < kernel_version(2, 6, 20)    ? "__create_workqueue"
           : kernel < kernel_version(2, 6, 36)    ? "__create_workqueue_key"
                                                  : "alloc_workqueue";
}

// undefined_names: what the object needs from the kernel.
std::vector<std::string> undefined_names(const File &file) {
    std::vector<std::string> names;
    const Elf64_Shdr *strings = nullptr;
    for (const auto &s : file.symbols(SHT_DYNSYM, &strings))
        if (s.st_shndx == SHN_UNDEF && s.st_name != 0 && ELF64_ST_BIND(s.st_info) != STB_WEAK)
            names.emplace_back(file.text(*strings, s.st_name));
    return names;
}

// check_symbols: every undefined name must be exported, and may be used under this licence.
bool check_symbols(const File &file, const std::string &name, const std::string &license, unsigned kernel,
                   Loaded &result) {
    bool ok = true;
    for (const std::string &symbol : undefined_names(file)) {
        const Export *e = find_export(symbol, kernel);
        if (e && (!e->gpl || gpl_compatible(license))) continue;
        ok = false;
        const std::string line = name + ": Unknown symbol " + kernel_name(symbol, kernel) + " (err -2)";
        if (std::find(result.log.begin(), result.log.end(), line) != result.log.end()) continue;
        result.log.push_back(line);
        if (const std::string era = era_of(kernel_name(symbol, kernel), kernel); !e && !era.empty())
            result.notes.push_back(kernel_name(symbol, kernel) + ": " + era + "; booted: " +
                                   std::string(release_name(kernel)));
        if (e)
            result.notes.push_back(kernel_name(symbol, kernel) +
                                   " is only for modules under the GPL: say MODULE_LICENSE(\"GPL\")");
    }
    return ok;
}

// refused: why not: code that the host's loader would run before init, or that needs it.
const char *refused(const File &file) {
    const std::vector<std::string> undefined = undefined_names(file);
    const bool watched = std::find(undefined.begin(), undefined.end(), "__tsan_init") != undefined.end();
    for (const auto &s : file.sections()) {
        // The compiler's own constructor in a watched object only announces it: one entry, not called.
        if (watched && s.sh_type == SHT_INIT_ARRAY && s.sh_size == sizeof(void *)) continue;
        if ((s.sh_type == SHT_INIT_ARRAY || s.sh_type == SHT_PREINIT_ARRAY || s.sh_type == SHT_FINI_ARRAY) && s.sh_size)
            return "it has constructors or destructors, which the kernel does not call";
        if (s.sh_flags & SHF_TLS) return "it has thread-local variables, which the kernel does not have";
    }
    for (const auto &p : file.programs()) {
        if (p.p_type == PT_INTERP) return "it is a program";
        if (p.p_type != PT_DYNAMIC) continue;
        for (const auto &d : file.array<Elf64_Dyn>(p.p_offset, p.p_filesz))
            if (d.d_tag == DT_INIT || d.d_tag == DT_FINI || d.d_tag == DT_NEEDED)
                return "it wants code of the host to run or to be loaded";
    }
    return nullptr;
}

int protection_of(unsigned flags) {
    return (flags & PF_R ? PROT_READ : 0) | (flags & PF_W ? PROT_WRITE : 0) | (flags & PF_X ? PROT_EXEC : 0);
}

bool map(const File &file, Module &m, std::byte *base) {
    std::size_t end = 0;
    for (const auto &p : file.programs())
        if (p.p_type == PT_LOAD) end = std::max(end, page_up(p.p_vaddr + p.p_memsz));
    if (end == 0 || end > slot_size) return false;
    void *got = mmap(base, end, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    if (got != base) return false;
    m.base = base;
    m.size = end;
    for (const auto &p : file.programs()) {
        if (p.p_type != PT_LOAD) continue;
        auto bytes = file.array<std::byte>(p.p_offset, p.p_filesz);
        if (bytes.size() != p.p_filesz) return false;
        std::copy(bytes.begin(), bytes.end(), base + p.p_vaddr);
        const std::size_t from = page_down(p.p_vaddr);
        m.segments.push_back({base + from, page_up(p.p_vaddr + p.p_memsz) - from, protection_of(p.p_flags), {}});
    }
    return true;
}

#if defined(__x86_64__)
constexpr unsigned R_RELATIVE = R_X86_64_RELATIVE, R_ABSOLUTE = R_X86_64_64, R_DATA = R_X86_64_GLOB_DAT,
                   R_JUMP = R_X86_64_JUMP_SLOT;
#else
constexpr unsigned R_RELATIVE = R_AARCH64_RELATIVE, R_ABSOLUTE = R_AARCH64_ABS64, R_DATA = R_AARCH64_GLOB_DAT,
                   R_JUMP = R_AARCH64_JUMP_SLOT;
#endif

// relocate: false for a kind of relocation that a kernel's module has no need of.
bool relocate(const File &file, Module &m, unsigned kernel) {
    const Elf64_Shdr *strings = nullptr;
    auto symbols = file.symbols(SHT_DYNSYM, &strings);
    const auto base = reinterpret_cast<std::uint64_t>(m.base);
    for (const auto &section : file.sections()) {
        if (section.sh_type != SHT_RELA || !(section.sh_flags & SHF_ALLOC)) continue;
        for (const auto &r : file.array<Elf64_Rela>(section.sh_offset, section.sh_size)) {
            const std::size_t index = ELF64_R_SYM(r.r_info);
            if (r.r_offset > m.size - sizeof(std::uint64_t) || index >= std::max<std::size_t>(symbols.size(), 1))
                return false;
            std::uint64_t value = 0;
            if (index) {
                const Elf64_Sym &s = symbols[index];
                const Export *e =
                    s.st_shndx == SHN_UNDEF ? find_export(file.text(*strings, s.st_name), kernel) : nullptr;
                value = s.st_shndx != SHN_UNDEF ? base + s.st_value
                        : e                     ? reinterpret_cast<std::uint64_t>(e->address)
                                                : 0;
            }
            switch (ELF64_R_TYPE(r.r_info)) {
            case R_RELATIVE: value = base + static_cast<std::uint64_t>(r.r_addend); break;
            case R_ABSOLUTE: value += static_cast<std::uint64_t>(r.r_addend); break;
            case R_DATA:
            case R_JUMP: break;
            default: return false;
            }
            std::memcpy(m.base + r.r_offset, &value, sizeof value);
        }
    }
    return true;
}

void protect(const File &file, Module &m) {
    for (const Segment &s : m.segments) mprotect(s.address, s.size, s.protection);
    // What only relocations wrote is constant from now on; the segment's writable rest begins behind it.
    for (const auto &p : file.programs()) {
        if (p.p_type != PT_GNU_RELRO) continue;
        std::byte *from = m.base + page_down(p.p_vaddr), *to = m.base + page_down(p.p_vaddr + p.p_memsz);
        if (from == to) continue;
        mprotect(from, static_cast<std::size_t>(to - from), PROT_READ);
        std::vector<Segment> split;
        for (Segment &s : m.segments) {
            if (from < s.address || to > s.address + s.size || !(s.protection & PROT_WRITE)) {
                split.push_back(s);
                continue;
            }
            split.push_back({from, static_cast<std::size_t>(to - from), PROT_READ, {}});
            if (to < s.address + s.size)
                split.push_back({to, static_cast<std::size_t>(s.address + s.size - to), s.protection, {}});
        }
        m.segments = std::move(split);
    }
}

void read_symbols(const File &file, Module &m) {
    const Elf64_Shdr *strings = nullptr;
    const auto base = reinterpret_cast<std::uint64_t>(m.base);
    for (const auto &s : file.symbols(SHT_SYMTAB, &strings)) {
        if (s.st_shndx == SHN_UNDEF || ELF64_ST_TYPE(s.st_info) != STT_FUNC) continue;
        const std::string name(file.text(*strings, s.st_name));
        if (name == "init_module") m.init = reinterpret_cast<int (*)()>(base + s.st_value);
        if (name == "cleanup_module") m.exit = reinterpret_cast<void (*)()>(base + s.st_value);
        m.functions.push_back({base + s.st_value, s.st_size, name});
    }
    // An alias comes after the name that the author wrote, and is not shown.
    auto plain = [](const Symbol &s) { return s.name != "init_module" && s.name != "cleanup_module"; };
    std::stable_sort(m.functions.begin(), m.functions.end(), [&](const Symbol &a, const Symbol &b) {
        return a.address != b.address ? a.address < b.address : plain(a) > plain(b);
    });
    m.functions.erase(std::unique(m.functions.begin(), m.functions.end(),
                                  [](const Symbol &a, const Symbol &b) { return a.address == b.address; }),
                      m.functions.end());
}

void find_percpu(const File &file, Module &m) {
    const Elf64_Shdr *s = file.section("wqlab_percpu");
    if (!s) return;
    m.percpu = m.base + s->sh_addr;
    m.percpu_size = s->sh_size;
}

void read_params(const File &file, Module &m) {
    const Elf64_Shdr *s = file.section("__param");
    if (!s) return;
    auto *p = reinterpret_cast<Param *>(m.base + s->sh_addr);
    for (std::size_t i = 0; i < s->sh_size / sizeof(Param); ++i) m.params.push_back(p + i);
}

}  // namespace

std::vector<std::string> missing_symbols(const std::vector<std::byte> &bytes, unsigned kernel) {
    const File file(bytes);
    std::vector<std::string> missing;
    if (!file.usable()) return missing;
    for (const std::string &symbol : undefined_names(file))
        if (!find_export(symbol, kernel)) missing.push_back(kernel_name(symbol, kernel));
    return missing;
}

Loaded load_module(const std::vector<std::byte> &bytes, const std::string &name, unsigned kernel) {
    Loaded result;
    const File file(bytes);
    if (!file.usable()) {
        result.error = "Invalid module format";
        return result;
    }
    if (const char *why = refused(file)) {
        result.error = "Invalid module format";
        result.notes.push_back(name + " cannot be loaded: " + why);
        return result;
    }
    auto m = std::make_unique<Module>();
    m->name = name;
    m->license = license_of(file);
    if (!check_symbols(file, name, m->license, kernel, result)) {
        result.error = "Unknown symbol in module";
        return result;
    }
    static std::size_t slot = 0;
    auto *base = reinterpret_cast<std::byte *>(module_arena.base + slot * slot_size);
    if (!map(file, *m, base) || !relocate(file, *m, kernel)) {
        result.error = "Invalid module format";
        result.notes.push_back(name + " cannot be loaded: it does not fit, or has relocations of an unknown kind");
        return result;
    }
    ++slot;
    read_symbols(file, *m);
    read_params(file, *m);
    find_percpu(file, *m);
    protect(file, *m);
    m->lines.read(bytes, reinterpret_cast<std::uint64_t>(m->base));
    result.module = std::move(m);
    return result;
}

}  // namespace wqlab::runner
