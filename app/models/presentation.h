// presentation.h: a lesson as a row of pictures that an instructor goes through with one key, there and back.
#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <vector>

#include "models/session_types.h"

namespace wqlab {

// Presentation: every picture is a step of the lesson, a position of the playhead and a phase of the step's question.
// Forward is the next picture and back the one before, so back is exactly the reverse. Without a lesson a picture is a
// stop of the playhead.
class Presentation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a workspace")
    Q_PROPERTY(bool on READ on WRITE setOn NOTIFY onChanged FINAL)
    Q_PROPERTY(bool blank READ blank WRITE setBlank NOTIFY blankChanged FINAL)
    Q_PROPERTY(View view READ view WRITE setView NOTIFY viewChanged FINAL)
    Q_PROPERTY(Phase phase READ phase NOTIFY changed FINAL)
    Q_PROPERTY(int picture READ picture NOTIFY changed FINAL)
    Q_PROPERTY(int pictures READ pictures NOTIFY changed FINAL)
    Q_PROPERTY(QString nextText READ nextText NOTIFY changed FINAL)

public:
    // Moment: what happens. Question: it is asked. Reveal: the run goes on to the answer. Answer: it is told.
    enum Phase { Moment, Question, Reveal, Answer };
    Q_ENUM(Phase)
    // View: what fills the screen.
    enum View { Whole, Machine, Code, Timeline, Log };
    Q_ENUM(View)

    struct Picture {
        int step = 0;
        int position = 0;
        Phase phase = Moment;
        bool operator==(const Picture &) const = default;
    };

    // session must outlive the presentation.
    explicit Presentation(Session *session, QObject *parent = nullptr);

    bool on() const { return on_; }
    void setOn(bool on);
    bool blank() const { return blank_; }
    void setBlank(bool blank);
    View view() const { return view_; }
    void setView(View view);
    Phase phase() const { return phase_; }
    // picture: number of the one that is shown, from 0; pictures: how many there are. Both 0 without a lesson.
    int picture() const { return at_; }
    int pictures() const { return int(row_.size()); }
    const std::vector<Picture> &row() const { return row_; }
    // nextText: what the next key brings, for the speaker.
    QString nextText() const;

public slots:
    void forward();
    void back();
    // toggleView: that view, or the whole when it is shown already.
    void toggleView(wqlab::Presentation::View view) { setView(view_ == view ? Whole : view); }

signals:
    void onChanged();
    void blankChanged();
    void viewChanged();
    void changed();

private:
    void build();
    void addStep(int step, int from);
    void addWay(int step, int from, int to, Phase phase, Phase last);
    int found() const;
    void show(int picture);

    Session *session_;
    std::vector<Picture> row_;
    int at_ = 0;
    Phase phase_ = Moment;
    View view_ = Whole;
    bool on_ = false;
    bool blank_ = false;
};

}  // namespace wqlab
