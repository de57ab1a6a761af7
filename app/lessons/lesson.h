// lesson.h: what a lesson is. This is the one schema; lessons/README.md teaches the text that it is read from.
#pragma once
#include <QString>
#include <QStringList>
#include <vector>

#include "lessons/event_selector.h"

namespace wqlab {

// LessonProblem: something wrong in a lesson's file; line from 1, 0 for the whole file.
struct LessonProblem {
    QString file;
    int line = 0;
    QString text;
    // toString: "FILE:LINE: TEXT".
    QString toString() const;
};

// LessonOption: an answer to a question.
struct LessonOption {
    QString text;           // Markdown; may hold expressions
    QString condition;      // right when this holds in the run at the question's stop; see expression.h
    QString explanation;    // shown when it is chosen
    int line = 0;
};

// LessonQuestion: a prediction. Nothing after the step's stop exists until it is answered or skipped.
struct LessonQuestion {
    QString text;
    QString at;             // selector of the event at which conditions are tried; empty: the step's own stop
    EventSelector reveal;   // the parsed at
    std::vector<LessonOption> options;
    int line = 0;
};

// LessonStep: one stop of the run and what is said there.
struct LessonStep {
    QString title;
    QString text;           // Markdown with expressions {work1.pending}
    QString stopText;       // as written
    EventSelector stop;     // kind none: stays where the step before stopped
    QStringList show;       // parts of the stage: module, cpu 0, pool 0, workers, timeline, code, log, all
    QString select;         // name of the thing to select, or empty
    int codeLine = 0;       // line of the module to mark, 0 none
    QString codeText;       // text of that line as written in the lesson, when given by text
    LessonQuestion question;// options empty: no question
    int line = 0;           // of its heading in lesson.md
};

struct Lesson {
    QString id;             // its folder's name
    QString folder;         // path
    QString title;
    QString summary;        // one line for the start page
    QString module;         // path of the module's file
    QString track;
    int minutes = 5;
    bool core = false;
    QStringList needs;      // ids of lessons before it
    QStringList covers;     // rows of the notes
    int cpus = 4;
    QString mode = QStringLiteral("stepped");
    qint64 seed = 1;
    QStringList params;     // name=value
    QString intro;          // Markdown before the first step
    std::vector<LessonStep> steps;
    QStringList closing;    // the three lines at the end
    QString kernelNote;     // "In the real kernel", Markdown
};

// LessonTrack: a row of the start page.
struct LessonTrack {
    QString title;
    QString summary;
    QStringList lessons;    // folder names, in order
    QStringList titles;     // of the same, as the index calls them
};

// LessonIndex: lessons/index.md.
struct LessonIndex {
    QString folder;
    QString title;
    QString summary;
    std::vector<LessonTrack> tracks;
};

}  // namespace wqlab
