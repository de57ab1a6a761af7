// source_kind.h: what a path holds.
#pragma once
#include <QString>
#include <QStringList>

namespace wqlab {

enum class SourceKind { missing, unreadable, empty, lesson, module, trace, run, unknown };

// source_kind: a folder with lesson.md (or that file) is a lesson; NAME.c a module; a file with events a trace; one
// with the header lines of a run and no event a run.
SourceKind source_kind(const QString &path);
// source_lines: of a text file; empty when it cannot be read.
QStringList source_lines(const QString &path);

}  // namespace wqlab
