// flag_words.h: every flag that the stage names, with what it means in one line.
#pragma once
#include <QString>
#include <QVector>
#include <cstdint>

namespace wqlab {

// FlagWord: a bit of one of the kernel's flag words (Linux 6.1).
struct FlagWord {
    enum Of { Workqueue, Worker, Pool, WorkData };
    Of of;
    std::uint64_t bit;
    const char *name;
    const char *meaning;  // translated by meaningOf()
};

const QVector<FlagWord> &flagWords();
// meaningOf: the line in the user's language.
QString meaningOf(const FlagWord &word);
// flagsIn: the words of that kind whose bit is set.
QVector<FlagWord> flagsIn(FlagWord::Of of, std::uint64_t flags);

}  // namespace wqlab
