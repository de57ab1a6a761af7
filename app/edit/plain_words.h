// plain_words.h: gcc's commonest messages, as one would say them to a student.
#pragma once
#include <QString>

namespace wqlab {

// plain_words: a sentence for a message of gcc in the C locale; empty when the table has none for it.
QString plain_words(const QString &message);
// era_words: for what wqlab-run adds about a name, "create_rt_workqueue: 2.6.28 to 2.6.35; booted: 6.1"; empty when it
// is no such line.
QString era_words(const QString &note);

}  // namespace wqlab
