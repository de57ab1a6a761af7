// marked.h: sentences in which the names that stand in code are told from the words: "one already has" of a workqueue
// that is called one.
#pragma once
#include <algorithm>
#include <string>

namespace wqlab::marked {

// open, close: around each such name.
inline constexpr char open = '\x0e', close = '\x0f';

inline std::string code(const std::string &name) { return name.empty() ? name : open + name + close; }
// plain: the sentence as it is read aloud.
inline std::string plain(std::string sentence) {
    std::erase_if(sentence, [](char c) { return c == open || c == close; });
    return sentence;
}

}  // namespace wqlab::marked
