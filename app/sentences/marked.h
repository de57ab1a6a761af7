// marked.h: sentences in which the names that stand in code are told from the words: "one already has" of a workqueue
// that is called one.
#pragma once
#include <QString>

namespace wqlab::marked {

// open, close: around each such name.
inline constexpr char16_t open = u'\x0e', close = u'\x0f';

inline QString code(const QString &name) {
    if (name.isEmpty()) return name;
    QString text;
    text.reserve(name.size() + 2);
    return text.append(QChar(open)).append(name).append(QChar(close));
}
// plain: the sentence as it is read aloud.
inline QString plain(QString sentence) {
    sentence.removeIf([](QChar c) { return c == open || c == close; });
    return sentence;
}

}  // namespace wqlab::marked
