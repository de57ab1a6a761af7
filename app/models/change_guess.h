// change_guess.h: before an edited copy is run, the student may say what will differ; the two runs judge it.
#pragma once
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "models/editor.h"

namespace wqlab {

class ChangeGuess : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(bool offered READ offered NOTIFY changed FINAL)
    Q_PROPERTY(QStringList works READ works NOTIFY changed FINAL)
    Q_PROPERTY(QStringList hows READ hows CONSTANT FINAL)
    Q_PROPERTY(int work READ work WRITE setWork NOTIFY changed FINAL)
    Q_PROPERTY(int how READ how WRITE setHow NOTIFY changed FINAL)
    Q_PROPERTY(QString told READ told NOTIFY changed FINAL)
    Q_PROPERTY(bool right READ right NOTIFY changed FINAL)

public:
    // most_works: of a module with more the student is not asked: the choice would be longer than the change.
    static constexpr int most_works = 8;

    // session and editor must outlive it.
    ChangeGuess(Session *session, Editor *editor, QObject *parent = nullptr);

    // offered: the copy was edited since the last run, which tells of works.
    bool offered() const { return offered_; }
    QStringList works() const { return works_; }
    // hows: the words for ChangeHow, in its order.
    QStringList hows() const;
    // work, how: what is chosen, -1 for nothing yet. Running without a choice says nothing and is told nothing.
    int work() const { return work_; }
    void setWork(int work);
    int how() const { return how_; }
    void setHow(int how);
    // told: what came of the guess, empty while there is none; right: it came true.
    QString told() const { return told_; }
    bool right() const { return right_; }

signals:
    void changed();

private:
    void onText();
    void onStatus();
    void judge();

    Session *session_;
    Editor *editor_;
    bool offered_ = false, pending_ = false, right_ = false;
    int before_ = 0;         // number of the run that was changed
    int works_of_ = 0;       // number of the run that works_ is of
    QStringList works_;
    int work_ = -1, how_ = -1;
    QString told_, run_text_;   // run_text_: what was run last
};

}  // namespace wqlab
