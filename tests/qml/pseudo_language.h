// pseudo_language.h: a language in which each string is the English one between marks, as lupdate and lrelease make it.
#pragma once
#include <QString>

namespace wqlab {

// makePseudoLanguage: writes FOLDER/wqlab_de.qm with a translation of everything, a third longer. Answers what went wrong,
// empty when nothing did.
QString makePseudoLanguage(const QString &folder);

// unmarked: what of a text stands outside all marks.
QString unmarked(const QString &text);

}  // namespace wqlab
