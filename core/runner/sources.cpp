#include "runner/sources.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "runner/compile.h"

namespace wqlab::runner {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view marker = "// wqlab-file: ";
constexpr int most_levels_up = 4;   // compile() makes room for them

// stays_near: a name that leads to no other place than the module's own surroundings.
bool stays_near(const fs::path &name) {
    if (name.empty() || name.is_absolute()) return false;
    const fs::path normal = name.lexically_normal();
    return std::ranges::count(normal, "..") <= most_levels_up && normal.has_filename() && normal.filename() != "..";
}

std::vector<std::string> words_of(const std::string &text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

// Variables: what a Makefile sets, as far as kbuild's own part of one needs it: no functions, no conditions.
using Variables = std::map<std::string, std::string>;

std::string expand(const Variables &variables, const std::string &text, int depth = 0) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char open = text[i] == '$' && i + 1 < text.size() ? text[i + 1] : 0;
        const char close = open == '(' ? ')' : open == '{' ? '}' : 0;
        const std::size_t end = close ? text.find(close, i) : text.npos;
        if (end == text.npos) {
            out += text[i];
            continue;
        }
        const auto found = variables.find(text.substr(i + 2, end - i - 2));
        if (found != variables.end() && depth < 8) out += expand(variables, found->second, depth + 1);
        i = end;
    }
    return out;
}

Variables read_makefile(const fs::path &folder) {
    Variables variables{{"src", folder.string()}, {"PWD", folder.string()}, {"CURDIR", folder.string()},
                        {"M", folder.string()}, {"obj", folder.string()}};
    for (const char *name : {"Kbuild", "Makefile", "makefile"}) {
        bool ok;
        std::string text = read_file((folder / name).string(), ok);
        if (!ok) continue;
        for (std::size_t at; (at = text.find("\\\n")) != text.npos;) text.replace(at, 2, " ");
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            line = line.substr(0, line.find('#'));
            const std::size_t equals = line.find('=');
            if (equals == line.npos || line.starts_with('\t')) continue;
            const bool adds = equals && line[equals - 1] == '+';
            const std::size_t end = line.find_last_not_of(" \t:+?", equals - (equals ? 1 : 0));
            if (end == line.npos) continue;
            const std::vector<std::string> key = words_of(expand(variables, line.substr(0, end + 1)));
            if (key.size() != 1) continue;
            std::string &value = variables[key[0]];
            const std::string said = expand(variables, line.substr(equals + 1));
            value = adds ? value + " " + said : said;
        }
        if (variables.contains("obj-m")) break;
    }
    return variables;
}

std::vector<std::string> objects_of(const Variables &variables, const std::string &module) {
    std::vector<std::string> objects;
    for (const char *suffix : {"-objs", "-y"})
        if (const auto found = variables.find(module + suffix); found != variables.end())
            for (const std::string &word : words_of(found->second)) objects.push_back(word);
    return objects;
}

std::string stem_of(const std::string &object) {
    return object.ends_with(".o") ? object.substr(0, object.size() - 2) : object;
}

bool holds_init(const std::string &path) {
    bool ok;
    const std::string text = read_file(path, ok);
    return text.find("module_init") != text.npos || text.find("init_module") != text.npos;
}

// files_of: the .c files of one of a Makefile's modules.
ModuleFiles files_of(const Variables &variables, const fs::path &folder, const std::string &module) {
    ModuleFiles m;
    m.module = fs::path(module).filename().string();
    std::vector<std::string> objects = objects_of(variables, module);
    if (objects.empty()) objects.push_back(module + ".o");
    for (const std::string &object : objects) m.files.push_back((folder / (stem_of(object) + ".c")).string());
    std::ranges::stable_partition(m.files, holds_init);
    for (const char *flags : {"ccflags-y", "EXTRA_CFLAGS"})
        if (const auto found = variables.find(flags); found != variables.end())
            for (const std::string &word : words_of(found->second))
                if (word.starts_with("-D") || word.starts_with("-I")) m.flags.push_back(word);
    return m;
}

std::string list_of(std::vector<std::string> names) {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) text += (i ? ", " : "") + names[i];
    return names.size() > most ? text + " ..." : text;
}

// Gatherer: files, and the headers beside them.
struct Gatherer {
    fs::path base;
    std::vector<SourceFile> files;
    std::set<std::string> seen;

    bool add(const fs::path &path) {
        std::error_code ignored;
        const fs::path whole = fs::absolute(path, ignored).lexically_normal();
        if (!seen.insert(whole.string()).second) return true;
        bool ok;
        const std::string text = read_file(whole.string(), ok);
        if (!ok) return false;
        const fs::path name = whole.lexically_relative(base);
        if (!stays_near(name)) return true;
        files.push_back({name.string(), text});
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            std::size_t at = line.find_first_not_of(" \t");
            if (at == line.npos || line[at] != '#' || (at = line.find("include", at)) == line.npos) continue;
            const std::size_t begin = line.find('"', at), end = begin == line.npos ? begin : line.find('"', begin + 1);
            if (end != line.npos) add(whole.parent_path() / line.substr(begin + 1, end - begin - 1));
        }
        return true;
    }
};

}  // namespace

std::vector<SourceFile> split_sources(const std::string &name, const std::string &text) {
    std::vector<SourceFile> files{{name, {}}};
    std::size_t at = 0;
    bool kept = true;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        const std::string_view line(text.data() + at, end - at);
        if (line.starts_with(marker)) {
            const std::string next(line.substr(marker.size(), line.find_last_not_of(" \t\r\n") + 1 - marker.size()));
            kept = stays_near(next);
            if (kept) files.push_back({next, {}});
        } else if (kept) {
            files.back().text += line;
        }
        at = end;
    }
    return files;
}

ModuleFiles module_in_folder(const std::string &folder) {
    const Variables variables = read_makefile(folder);
    std::vector<std::string> modules;
    if (const auto found = variables.find("obj-m"); found != variables.end())
        for (const std::string &object : words_of(found->second))
            if (object.ends_with(".o")) modules.push_back(stem_of(object));
    std::vector<std::string> sources;
    std::error_code ignored;
    for (const auto &entry : fs::directory_iterator(folder, ignored))
        if (entry.path().extension() == ".c" && !entry.path().string().ends_with(".mod.c"))
            sources.push_back(entry.path().filename().string());
    std::ranges::sort(sources);
    if (modules.size() == 1) return files_of(variables, folder, modules[0]);
    ModuleFiles m;
    if (modules.empty() && sources.size() == 1)
        m.files = {(fs::path(folder) / sources[0]).string()};
    else if (modules.empty() && sources.empty())
        m.problem = folder + " is a directory with neither a Makefile nor a .c file";
    else
        m.problem = folder + " is a directory: name the module's .c file in it: " +
                     list_of(modules.empty() ? sources : modules);
    return m;
}

ModuleFiles module_of_file(const std::string &path) {
    std::error_code ignored;
    const fs::path file = fs::absolute(path, ignored);
    const Variables variables = read_makefile(file.parent_path());
    if (const auto found = variables.find("obj-m"); found != variables.end())
        for (const std::string &object : words_of(found->second)) {
            const std::vector<std::string> parts = objects_of(variables, stem_of(object));
            if (parts.size() > 1 && std::ranges::find(parts, file.stem().string() + ".o") != parts.end())
                return files_of(variables, file.parent_path(), stem_of(object));
        }
    ModuleFiles m;
    m.files = {path};
    return m;
}

bool read_sources(const std::vector<std::string> &files, std::string &text, std::string &problem) {
    Gatherer g;
    std::error_code ignored;
    g.base = fs::absolute(files[0], ignored).lexically_normal().parent_path();
    for (const std::string &file : files)
        if (errno = 0; !g.add(file)) {
            problem = "cannot read " + file + ": " + std::strerror(errno ? errno : EISDIR);
            return false;
        }
    text.clear();
    for (const SourceFile &f : g.files) {
        if (!text.empty() || &f != &g.files.front()) {
            if (!text.empty() && text.back() != '\n') text += '\n';
            text.append(marker).append(f.name).append("\n");
        }
        text += f.text;
    }
    return true;
}

}  // namespace wqlab::runner
