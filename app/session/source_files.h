// source_files.h: where each file of a module lies in the module's one text, and which line of which file a row of it
// is.
#pragma once
#include <QString>
#include <QStringList>
#include <vector>

namespace wqlab {

// SourcePlace: a line of a file, from 1; line 0 is the row in front of a file that names it.
struct SourcePlace {
    QString file;
    int line = 0;
};

class SourceFiles {
public:
    SourceFiles() = default;
    // first: the file that the text begins with. Each other one follows a row "// wqlab-file: NAME".
    SourceFiles(const QString &first, const QStringList &text);
    // row: where the line stands in the text, from 1; 0 when the text does not hold that file.
    int row(const QString &file, int line) const;
    SourcePlace place(int row) const;

private:
    struct Part {
        QString file;
        int before = 0;   // rows in front of its first line
    };
    std::vector<Part> parts_;
};

}  // namespace wqlab
