// lesson_player.h: a lesson on its run: which step, where it stops, what the text says there.
#pragma once
#include <QObject>
#include <QStringList>
#include <vector>

#include "lessons/lesson.h"
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
    Q_PROPERTY(QStringList show READ show NOTIFY stepChanged FINAL)
    Q_PROPERTY(int codeLine READ codeLine NOTIFY stepChanged FINAL)
    Q_PROPERTY(bool hasQuestion READ hasQuestion NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString question READ question NOTIFY textChanged FINAL)
    Q_PROPERTY(QStringList options READ options NOTIFY textChanged FINAL)
    Q_PROPERTY(int chosen READ chosen NOTIFY answerChanged FINAL)
    Q_PROPERTY(int rightOption READ rightOption NOTIFY answerChanged FINAL)
    Q_PROPERTY(bool open READ open NOTIFY answerChanged FINAL)
    Q_PROPERTY(bool correct READ correct NOTIFY answerChanged FINAL)
    Q_PROPERTY(QString explanation READ explanation NOTIFY answerChanged FINAL)
    Q_PROPERTY(bool canGoOn READ canGoOn NOTIFY answerChanged FINAL)
    Q_PROPERTY(bool seen READ seen NOTIFY answerChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY answerChanged FINAL)

public:
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
    QStringList show() const;
    int codeLine() const;
    // stops: position of each step, -1 where its event never comes in this run.
    const std::vector<int> &stops() const { return stops_; }

    bool hasQuestion() const { return asks(step_); }
    // asks: whether that step has a question. revealOf: position at which its answer is tried, -1 when it never comes.
    bool asks(int step) const;
    int revealOf(int step) const;
    QString question() const;
    QStringList options() const;
    // chosen: the option that the student took, -1 none, -2 skipped.
    int chosen() const;
    // rightOption: computed from the run; -1 while the question is open or when no option holds.
    int rightOption() const;
    bool open() const;
    bool correct() const;
    QString explanation() const;
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
    // answer: takes an option; the playhead may then go on.
    void answer(int option);
    void skip();
    // askAgain: the question is open again.
    void askAgain();
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
    const LessonStep *current() const;
    QString filled(const QString &text, int position) const;
    int revealPosition() const { return current() ? revealOf(step_) : -1; }
    int right() const;
    void applyLimit();
    void noteSeen();

    Recording *recording_;
    Playhead *playhead_;
    Lesson lesson_;
    bool active_ = false;
    int step_ = 0;
    std::vector<int> stops_;
    std::vector<int> answers_;    // per step: chosen
    std::vector<bool> seen_;      // per step
};

}  // namespace wqlab
