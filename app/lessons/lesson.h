// lesson.h: what a lesson is. This is the one schema; lessons/README.md teaches the text that it is read from.
#pragma once
#include <QString>
#include <QStringList>
#include <vector>

#include "lessons/event_selector.h"
#include "lessons/variation.h"

namespace wqlab {

// LessonProblem: something wrong in a lesson's file; line from 1, 0 for the whole file.
struct LessonProblem {
    QString file;
    int line = 0;
    QString text;
    // toString: "FILE:LINE: TEXT".
    QString toString() const;
};

// LessonOption: an answer to a question that somebody may well give.
struct LessonOption {
    QString text;           // Markdown; may hold expressions. click, line, count: the answer itself
    QString condition;      // choice: right when this holds in the run at the question's stop; see expression.h
    QString misconception;  // what a student who chooses it believes; empty for the right one
    QString explanation;    // shown when it is chosen
    QString at;             // order: selector of the event that this item is about
    EventSelector event;    // the parsed at
    int line = 0;
};

// AnswerForm: how a question is answered: an option; a thing on the stage; a line of the module; a number; an order.
enum class AnswerForm { Choice, Click, Line, Count, Order };

// LessonQuestion: a prediction. Nothing after the step's stop exists until it is answered or skipped.
struct LessonQuestion {
    QString text;
    QString at;             // selector of the event at which conditions are tried; empty: the step's own stop
    EventSelector reveal;   // the parsed at
    AnswerForm form = AnswerForm::Choice;
    QString answer;         // click, line, count: the expression that the run answers with
    QString because;        // the explanation where no option has one of its own
    bool thisRunOnly = false;   // whether another schedule may answer otherwise
    Variation variation;    // a change under which another answer is right
    std::vector<LessonOption> options;
    int line = 0;
};

// LessonClaim: a sentence about the run that the checker tries: always, never, or in this run only.
struct LessonClaim {
    enum Kind { Always, Never, ThisRun };
    Kind kind = Always;
    QString condition;
    int line = 0;
};

// LessonResult: a row of a table of what a call may return, with a moment of this run in which it did.
struct LessonResult {
    QString what;           // "`queue_work` true"
    QString meaning;
    QString at;             // selector, searched from insmod on
    EventSelector event;    // the parsed at
    int line = 0;
};

// LessonStep: one stop of the run and what is said there.
struct LessonStep {
    QString title;
    QString text;           // Markdown with expressions {work1.pending}
    QString stopText;       // as written
    EventSelector stop;     // kind none: stays where the step before stopped
    QStringList show;       // parts of the stage that matter from here on; see parts.h
    QString select;         // name of the thing to select, or empty
    int codeLine = 0;       // line of the module to mark, 0 none
    QString codeText;       // text of that line as written in the lesson, when given by text
    QString notes;          // what a speaker says besides
    QStringList terms;      // words that are explained here first
    std::vector<LessonClaim> claims;
    std::vector<LessonResult> results;
    LessonQuestion question;// line 0: no question
    int line = 0;           // of its heading in lesson.md
};

// LessonTask: what the student is to make of the module. It is done when the condition holds at the end of a run of the
// student's own, and other schedules find nothing wrong with it; see TaskJudge.
struct LessonTask {
    QString text;           // Markdown; empty: the lesson has no task
    QString condition;
    Variation solution;     // a change that does it; kind none: the mended module does
    int explored = 0;       // how many schedules are tried, 0: the run alone decides
    int line = 0;
};

struct Lesson {
    QString id;             // its folder's name
    QString folder;         // path
    QString file;           // path of its lesson.md
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
    QString kernel = QStringLiteral("auto");
    QString config = QStringLiteral("debian");
    QStringList show;  // parts of the stage that are unfolded when it begins; empty: those of the lessons before it
    QString script;         // path of a file of control lines, or empty
    QString duration;       // machine time before rmmod, as --for takes it; empty: until at rest
    bool fixedCpus = false; // the lesson is about this number of CPUs and makes no sense with another
    int exit = 0;           // exit code that its run is meant to have
    QString message;        // words that the kernel's log must hold then
    QString mended;         // path of the module as it should be, or empty
    LessonTask task;
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
