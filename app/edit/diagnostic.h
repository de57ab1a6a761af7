// diagnostic.h: what the compiler and the runner said about a module, by line, in plain words first.
#pragma once
#include <QString>
#include <vector>

namespace wqlab {

// Diagnostic: one complaint about a line of the module.
struct Diagnostic {
    enum Kind : unsigned char { Error, Warning };
    Kind kind = Error;
    int line = 0, column = 0;   // from 1; 0 where it is not told
    QString plain;              // a sentence for a student; the compiler's own words where there is none
    QString said;               // what the compiler said
    friend bool operator==(const Diagnostic &, const Diagnostic &) = default;
};

// read_diagnostics: of the standard error of a runner for the module `file`, in the order of lines. Warnings are left
// out beside errors, as most of them come of these.
// What the runner says of a name's kernels stands with the compiler's complaint about the same line. source: the
// module's text, to find the line of a symbol that the loader misses.
std::vector<Diagnostic> read_diagnostics(const QString &text, const QString &file, const QString &source);

}  // namespace wqlab
