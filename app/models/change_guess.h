// change_guess.h: before a changed run the student may say what will differ; the two runs judge it.
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
    Q_PROPERTY(About about READ about NOTIFY changed FINAL)
    Q_PROPERTY(bool offered READ offered NOTIFY changed FINAL)
    Q_PROPERTY(QStringList works READ works NOTIFY changed FINAL)
    Q_PROPERTY(QStringList hows READ hows CONSTANT FINAL)
    Q_PROPERTY(int work READ work WRITE setWork NOTIFY changed FINAL)
    Q_PROPERTY(int how READ how WRITE setHow NOTIFY changed FINAL)
    Q_PROPERTY(QStringList wheres READ wheres NOTIFY changed FINAL)
    Q_PROPERTY(int where READ where WRITE setWhere NOTIFY changed FINAL)
    Q_PROPERTY(QString told READ told NOTIFY changed FINAL)
    Q_PROPERTY(QString toldPlain READ toldPlain NOTIFY changed FINAL)
    Q_PROPERTY(bool right READ right NOTIFY changed FINAL)

public:
    // most_works: of a module with more the student is not asked: the choice would be longer than the change.
    static constexpr int most_works = 8;
    // About: what the next run changes: the copy was edited since the last run; it is made with other CPUs,
    // parameters and so on; it is the lesson's own change.
    enum About { Nothing, Copy, Options, Variation };
    Q_ENUM(About)

    // session and editor must outlive it.
    ChangeGuess(Session *session, Editor *editor, QObject *parent = nullptr);

    About about() const { return about_; }
    // offered: there is a change to be guessed about, of a run that tells of works.
    bool offered() const { return about_ != Nothing; }
    QStringList works() const { return works_; }
    // hows: the words for ChangeHow, in its order.
    QStringList hows() const;
    // work, how: what is chosen, -1 for nothing yet. Running without a choice says nothing and is told nothing.
    int work() const { return work_; }
    void setWork(int work);
    int how() const { return how_; }
    void setHow(int how);
    // wheres: the workers that another one may be, of one CPU or another; empty unless that is how it differs. where:
    // as work.
    QStringList wheres() const;
    int where() const { return where_; }
    void setWhere(int where);
    // told: what came of the guess and how the runs differ, in Markdown; empty where another run is shown, and while a
    // question is open, which it might answer. right: it came true.
    QString told() const;
    QString toldPlain() const;
    bool right() const { return right_; }

public slots:
    // askVariation: the lesson's change is going to be run; where there is nothing to guess about it is run at once.
    void askVariation();
    void runVariation();

signals:
    void changed();

private:
    void update();
    void expect();
    void onStatus();
    void judge();
    About wanted() const;
    void forget();
    QString said() const;

    Session *session_;
    Editor *editor_;
    About about_ = Nothing;
    bool variation_asked_ = false, pending_ = false, right_ = false;
    int before_ = 0;         // number of the run that was changed
    int told_of_ = 0;        // number of the run that told_ is about
    int works_of_ = 0;       // number of the run that works_ is of
    QStringList works_;
    int cpus_ = 0;           // that the changed run may have, 0 where workers are not told apart by their CPUs
    int work_ = -1, how_ = -1, where_ = -1;
    QString told_, run_text_;   // run_text_: what was run last
};

}  // namespace wqlab
