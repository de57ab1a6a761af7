// variation.h: one small change of a lesson's run, under which something else happens.
#pragma once
#include <QString>

namespace wqlab {

struct RunOptions;

// Variation: NAME=VALUE (cpus, seed, mode, kernel, config or a parameter of the module), or `OLD` becomes `NEW`, a
// part of the module's text.
struct Variation {
    enum Kind { None, Option, Edit };
    Kind kind = None;
    QString text;           // as written
    QString before, after;  // Option: name and value; Edit: OLD and NEW
};

// parseVariation: false with *problem set when text is none.
bool parseVariation(const QString &text, Variation *variation, QString *problem);

// shortVariation: what is new, for a place that holds few words: NAME=VALUE, NEW, or "without OLD".
QString shortVariation(const QString &text);

// applyVariation: changes options or, for an Edit, the module's source. False when OLD is not in the source exactly
// once.
bool applyVariation(const Variation &variation, RunOptions *options, QString *source);

}  // namespace wqlab
