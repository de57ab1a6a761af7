// language.h: the language of the window.
#pragma once
#include <QString>
#include <QStringList>

namespace wqlab {

// language_folders: where wqlab_NAME.qm is looked for, the user's own folder first.
QStringList language_folders();

// useLanguage: from now on the application says everything in that language: a name such as "de" or "pt_BR", a .qm
// file, or empty: the system's, where there is a translation of it. English needs none. False when the one that was
// asked for cannot be had; *problem says why then.
bool useLanguage(const QString &language, QString *problem);

}  // namespace wqlab
