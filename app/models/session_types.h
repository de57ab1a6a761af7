// session_types.h: the types of app/session and app/lessons, which know nothing of QML, made known
// to it.
#pragma once
#include <QtQml/qqml.h>

#include "lessons/task_judge.h"
#include "session/session.h"

namespace wqlab {

struct ForeignSession {
    Q_GADGET
    QML_FOREIGN(wqlab::Session)
    QML_NAMED_ELEMENT(Session)
    QML_UNCREATABLE("belongs to a stage")
};

struct ForeignPlayhead {
    Q_GADGET
    QML_FOREIGN(wqlab::Playhead)
    QML_NAMED_ELEMENT(Playhead)
    QML_UNCREATABLE("belongs to a session")
};

struct ForeignRecording {
    Q_GADGET
    QML_FOREIGN(wqlab::Recording)
    QML_NAMED_ELEMENT(Recording)
    QML_UNCREATABLE("belongs to a session")
};

struct ForeignRuns {
    Q_GADGET
    QML_FOREIGN(wqlab::Runs)
    QML_NAMED_ELEMENT(Runs)
    QML_UNCREATABLE("belongs to a session")
};

struct ForeignSelection {
    Q_GADGET
    QML_FOREIGN(wqlab::Selection)
    QML_NAMED_ELEMENT(Selection)
    QML_UNCREATABLE("belongs to a session")
};

struct ForeignLessonPlayer {
    Q_GADGET
    QML_FOREIGN(wqlab::LessonPlayer)
    QML_NAMED_ELEMENT(LessonPlayer)
    QML_UNCREATABLE("belongs to a session")
};

struct ForeignTaskJudge {
    Q_GADGET
    QML_FOREIGN(wqlab::TaskJudge)
    QML_NAMED_ELEMENT(TaskJudge)
    QML_UNCREATABLE("belongs to a session")
};

}  // namespace wqlab
