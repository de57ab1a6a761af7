// run_file.h: a run as one small file: its recipe, the module's text, its choices, and where the sender looks.
#pragma once
#include <QByteArray>
#include <QString>
#include <vector>

#include "session/recording.h"
#include "session/selection.h"

namespace wqlab {

// Note: a remark pinned to an event.
struct Note {
    int event = 0;
    QString text;    // one line
    friend bool operator==(const Note &, const Note &) = default;
};

// View: what a run file holds besides the run. The runner passes these lines over.
//
//   # wqlab-view: KEY=VALUE       name, position, selection (KIND KEY)
//   # wqlab-note: EVENT TEXT
struct View {
    QString name;                                  // of the run, one line
    int position = 0;                              // of the playhead
    Selection::Kind selected = Selection::None;
    qint64 key = 0;                                // of the selection
    std::vector<Note> notes;                       // ascending by event
    friend bool operator==(const View &, const View &) = default;
};

// run_file: the recording's run with a view. Empty when the recording is not a stepped run of ours (it holds no
// recipe, or has no choices that could be repeated).
QByteArray run_file(const Recording &recording, const View &view);
// read_view: of a run file; what is missing stays at its default. problem becomes "line 12 cannot be read: ..." when a
// line of ours is broken, else stays as it is.
View read_view(const QByteArray &file, QString *problem = nullptr);

}  // namespace wqlab
