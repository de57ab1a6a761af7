#include "session/source_files.h"

#include <algorithm>

namespace wqlab {

SourceFiles::SourceFiles(const QString &first, const QStringList &text) : parts_{{first, 0}} {
    const QString marker = QStringLiteral("// wqlab-file: ");
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i].startsWith(marker))
            parts_.push_back({text[i].mid(marker.size()).trimmed(), int(i) + 1});
}

int SourceFiles::row(const QString &file, int line) const {
    const auto part = std::find_if(parts_.begin(), parts_.end(), [&](const Part &p) { return p.file == file; });
    return part == parts_.end() || line <= 0 ? 0 : part->before + line;
}

SourcePlace SourceFiles::place(int row) const {
    SourcePlace place;
    for (const Part &part : parts_)
        if (part.before <= row)
            place = {part.file, row - part.before};
    return place;
}

}  // namespace wqlab
