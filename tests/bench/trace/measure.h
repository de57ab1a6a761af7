// measure.h: what is measured about a long trace, one file a subject.
#pragma once
#include <QByteArray>
#include <QString>

#include "judge.h"

namespace wqlab {
class Stage;
class WindowFixture;
}

namespace wqlab::bench {

// parsing: CPU an event of the parser and of a QRegularExpression on the same lines.
void parsing(const QByteArray &trace, Judge &judge);
// loaded: the file in a stage without a window: resident bytes an event; false when it does not open.
bool loaded(Stage &stage, const QString &file, Judge &judge);
// opening: the file in a window: time and longest stall.
void opening(WindowFixture &window, const QString &file, Judge &judge);
// seeking: random positions and single steps until all rows of a stage are right.
void seeking(Stage &stage, Judge &judge);
// showing: the same in a window, until it has been painted.
void showing(WindowFixture &window, Judge &judge);
// drawing: the timeline while it is zoomed and panned.
void drawing(WindowFixture &window, Judge &judge);

}  // namespace wqlab::bench
