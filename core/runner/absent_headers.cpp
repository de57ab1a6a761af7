#include "runner/absent_headers.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "runner/compile.h"

namespace wqlab::runner {

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

// listed: the names in absent.txt: lines of "directory/", and of what it holds.
Names listed(const std::string &headers) {
    Names names;
    std::ifstream in(headers + "/wqlab/absent.txt");
    std::string directory;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream words(line);
        for (std::string word; words >> word;) {
            if (word.ends_with('/')) directory = word;
            else names.insert(directory + word + ".h");
        }
    }
    return names;
}

// included: adds what the text includes, and what files of `near` that it includes do.
void included(const std::string &text, const fs::path &near, Names &names) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t hash = line.find_first_not_of(" \t");
        if (hash == line.npos || line[hash] != '#') continue;
        const std::size_t word = line.find_first_not_of(" \t", hash + 1);
        if (word == line.npos || line.compare(word, 7, "include") != 0) continue;
        const std::size_t open = line.find_first_of("<\"", word);
        if (open == line.npos) continue;
        const std::size_t close = line.find(line[open] == '<' ? '>' : '"', open + 1);
        if (close == line.npos) continue;
        const std::string name = line.substr(open + 1, close - open - 1);
        if (!names.insert(name).second || line[open] == '<') continue;
        bool ok;
        const std::string neighbour = read_file((near / name).string(), ok);
        if (ok) included(neighbour, near, names);
    }
}

}  // namespace

void make_absent_headers(const std::string &text, const std::string &near, const std::string &headers,
                         const std::string &into) {
    Names wanted;
    included(text, near, wanted);
    std::error_code none;
    std::erase_if(wanted, [&](const std::string &name) { return fs::exists(headers + "/" + name, none); });
    if (wanted.empty()) return;
    const Names known = listed(headers);
    for (const std::string &name : wanted) {
        if (!known.contains(name)) continue;
        const fs::path file = fs::path(into) / name;
        fs::create_directories(file.parent_path(), none);
        std::ofstream(file) << "#include <wqlab/all.h>\n";
    }
}

}  // namespace wqlab::runner
