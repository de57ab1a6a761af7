// lesson_player.h: a lesson on its run: which step, where it stops, what the text says there.
#pragma once
#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <memory>
#include <vector>

#include "lessons/lesson.h"
#include "lessons/prediction.h"
#include "session/playhead.h"

namespace wqlab {

class LessonPlayer : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool active READ active NOTIFY lessonChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY lessonChanged FINAL)
    Q_PROPERTY(QString track READ track NOTIFY lessonChanged FINAL)
    Q_PROPERTY(int stepCount READ stepCount NOTIFY lessonChanged FINAL)
    Q_PROPERTY(int step READ step WRITE setStep NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString stepTitle READ stepTitle NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString stepText READ stepText NOTIFY textChanged FINAL)
    Q_PROPERTY(QVariantList results READ results NOTIFY textChanged FINAL)
    Q_PROPERTY(QStringList show READ show NOTIFY stepChanged FINAL)
    Q_PROPERTY(int codeLine READ codeLine NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString notes READ notes NOTIFY stepChanged FINAL)
    Q_PROPERTY(bool closing READ closing NOTIFY stepChanged FINAL)
    Q_PROPERTY(bool hasQuestion READ hasQuestion NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString question READ question NOTIFY textChanged FINAL)
    Q_PROPERTY(Form form READ form NOTIFY stepChanged FINAL)
    Q_PROPERTY(QStringList options READ options NOTIFY textChanged FINAL)
    Q_PROPERTY(QString given READ given WRITE setGiven NOTIFY answerChanged FINAL)
    Q_PROPERTY(QString rightAnswer READ rightAnswer NOTIFY answerChanged FINAL)
    Q_PROPERTY(QString saidText READ saidText NOTIFY answerChanged FINAL)
    Q_PROPERTY(QString answerText READ answerText NOTIFY answerChanged FINAL)
    Q_PROPERTY(QString misconception READ misconception NOTIFY answerChanged FINAL)
    Q_PROPERTY(QString variation READ variation NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString variationText READ variationText NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString formerAnswer READ formerAnswer NOTIFY answerChanged FINAL)
    Q_PROPERTY(int chosen READ chosen NOTIFY answerChanged FINAL)
    Q_PROPERTY(int rightOption READ rightOption NOTIFY answerChanged FINAL)
    Q_PROPERTY(bool skipped READ skipped NOTIFY answerChanged FINAL)
    Q_PROPERTY(bool open READ open NOTIFY answerChanged FINAL)
    Q_PROPERTY(bool correct READ correct NOTIFY answerChanged FINAL)
    Q_PROPERTY(QString explanation READ explanation NOTIFY answerChanged FINAL)
    Q_PROPERTY(bool canGoOn READ canGoOn NOTIFY answerChanged FINAL)
    Q_PROPERTY(bool seen READ seen NOTIFY answerChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY answerChanged FINAL)

public:
    // Form: how the question is answered; see AnswerForm.
    enum Form { Choice, Click, Line, Count, Order };
    Q_ENUM(Form)

    // Both must outlive the player.
    LessonPlayer(Recording *recording, Playhead *playhead, QObject *parent = nullptr);

    void setLesson(const Lesson &lesson);
    void clear();
    // place: the run is complete; finds the stop of every step and goes to the current one.
    void place();

    bool active() const { return active_; }
    const Lesson &lesson() const { return lesson_; }
    QString title() const { return lesson_.title; }
    QString track() const { return lesson_.track; }
    int stepCount() const { return int(lesson_.steps.size()); }
    int step() const { return step_; }
    QString stepTitle() const;
    // stepText: Markdown, expressions filled from the state at the step's stop.
    QString stepText() const;
    // results: what a call may return, a row {what, meaning, spoken} each; enact plays the moment of one.
    QVariantList results() const;
    QStringList show() const;
    int codeLine() const;
    // stops: position of each step, -1 where its event never comes in this run.
    const std::vector<int> &stops() const { return stops_; }

    QString notes() const;
    // closing: this is the page behind the last step: the lesson in short, and in the real kernel.
    bool closing() const;

    bool hasQuestion() const { return asks(step_); }
    // asks: whether that step has a question. revealOf: position at which its answer is tried, -1 when it never comes.
    bool asks(int step) const;
    int revealOf(int step) const;
    // stop: the position of this step; -1 when the event never comes.
    int stop() const;
    Form form() const;
    QString question() const;
    // options: of a choice, shuffled; of an order, as they are arranged now.
    QStringList options() const;
    // chosen: the option that the student took, as options() counts; -1 none, -2 skipped.
    int chosen() const;
    // rightOption: computed from the run; -1 while the question is open or when no option holds.
    int rightOption() const;
    // given: what was clicked, marked or typed so far; answered by submit.
    QString given() const;
    void setGiven(const QString &text);
    // rightAnswer: what the run answers, empty while the question is open.
    QString rightAnswer() const;
    // saidText: what the student said to what is no choice, in a sentence, once it is answered. answerText: what the
    // run said to it, as Markdown, where that is another thing.
    QString saidText() const;
    QString answerText() const;
    // misconception: the idea that the answer taken stands for, empty when it is right.
    QString misconception() const;
    bool open() const;
    bool skipped() const { return chosen() == -2; }
    bool correct() const;
    QString explanation() const;
    // variation: the change under which another answer is right; empty when there is none.
    QString variation() const;
    // variationText: the same in a sentence, as Markdown.
    QString variationText() const;
    Variation currentVariation() const;
    // formerAnswer: what the lesson's own run answered, while the same is asked about a changed run.
    QString formerAnswer() const { return former_; }
    // canGoOn: there is a next step and no open question.
    bool canGoOn() const;
    // seen: the question is open, and its outcome was on the stage before.
    bool seen() const { return open() && seen_[std::size_t(step_)]; }
    // problem: the steps whose moment never comes in this run; of later ones it tells nothing while a question is open.
    QString problem() const;

public slots:
    void setStep(int step);
    void next();
    void previous();
    // answer: takes an option of a choice; the playhead may then go on.
    void answer(int option);
    // submit: takes what is given, or the order as it is arranged.
    void submit();
    // move: an item of the order goes to another place.
    void move(int from, int to);
    // shift: an item of the order up (negative) or down, as far as there is room. Its place then.
    int shift(int at, int by);
    void skip();
    // askAgain: the question is open again.
    void askAgain();
    // askAgainChanged: the same about a run that is going to be another one.
    void askAgainChanged();
    // showMe: plays from the step's stop to the moment behind the answer.
    void showMe();
    // enact: plays the call that a row of results is about, from its beginning to its return.
    void enact(int result);
    // present: that step with the playhead at position, its question open or told; for whoever goes through a lesson
    // picture by picture.
    void present(int step, bool told, int position);
    // goToStop: the playhead back to the step's stop.
    void goToStop();

signals:
    void lessonChanged();
    void stepChanged();
    void textChanged();
    void answerChanged();
    // selectWanted: the step wants this thing selected.
    void selectWanted(const QString &name);

private:
    // Answer: what a student has done with one question.
    struct Answer {
        enum State { Open, Skipped, Given };
        State state = Open;
        int option = -1;            // choice: as the lesson counts
        QString text;               // click, line, count
        std::vector<int> order;     // of a choice: as shown; of an order: as arranged
    };

    const LessonStep *current() const;
    const LessonQuestion *asked() const;
    const Answer *given_answer() const;
    Answer *given_answer();
    const Prediction *prediction() const;
    int takenOption() const;
    QString filled(const QString &text, int position) const;
    void playTo(int from, int to);
    void applyLimit();
    void answered();
    int revealPosition() const { return current() ? revealOf(step_) : -1; }
    void noteSeen();

    Recording *recording_;
    Playhead *playhead_;
    Lesson lesson_;
    bool active_ = false;
    int step_ = 0;
    std::vector<int> stops_;
    std::vector<Answer> answers_;                               // per step
    mutable std::vector<std::unique_ptr<Prediction>> predictions_;  // per step, made when first needed
    QString former_;
    std::vector<bool> seen_;      // per step
};

}  // namespace wqlab
