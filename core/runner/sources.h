// sources.h: the files that a module is made of. A module of several is one text: the first file's, then for each other
// a line "// wqlab-file: NAME" and its text. So whoever keeps, sends or edits a module's text has all of it.
#pragma once
#include <string>
#include <vector>

namespace wqlab::runner {

struct SourceFile {
    std::string name;   // relative to the first one's folder
    std::string text;
};

// split_sources: the files of a text; the first is called `name`. A name that leads far outside the folder is left out.
std::vector<SourceFile> split_sources(const std::string &name, const std::string &text);

struct ModuleFiles {
    std::string module;               // its name; empty: of the first file
    std::vector<std::string> files;   // .c files, the one with module_init first
    std::vector<std::string> flags;   // -D and -I of its Makefile
    std::string problem;              // why the folder cannot be run; then there are no files
};

// module_in_folder: what its Makefile or Kbuild builds, or its only .c file. module_of_file: the module of a folder's
// Makefile of which a .c file is one of several; otherwise that file alone.
ModuleFiles module_in_folder(const std::string &folder);
ModuleFiles module_of_file(const std::string &path);
// read_sources: the text of all of them, with the headers beside them that they include. False: one cannot be read,
// which `problem` then names.
bool read_sources(const std::vector<std::string> &files, std::string &text, std::string &problem);

}  // namespace wqlab::runner
