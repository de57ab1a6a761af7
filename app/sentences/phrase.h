// phrase.h: the sentences and clauses as a translator meets them.
#pragma once
#include <QCoreApplication>
#include <QString>

namespace wqlab {

// Phrase: Phrase::tr("%1 wakes %2") is a whole sentence without its full stop, or a clause, a part of larger ones such as
// "%1, executing %2"; each translation orders its places as it likes. A clause's subject is a place of it: a name, or
// "it" or "which" where the name has been said.
struct Phrase {
    Q_DECLARE_TR_FUNCTIONS(sentences)
};

// said: the phrase with its places filled, each with a text of any characters. A text that comes to stand in front
// begins with a capital letter, unless it is a name in code.
template <class... Text>
QString said(const QString &phrase, const Text &...texts) {
    QString sentence = phrase.arg(texts...);
    if (phrase.startsWith(u'%') && !sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
    return sentence;
}

}  // namespace wqlab
