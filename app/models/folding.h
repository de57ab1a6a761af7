// folding.h: what of the stage is folded while a lesson is open, and in which words that is told.
#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "lessons/lesson_player.h"
#include "lessons/parts.h"

namespace wqlab {

class Folding : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(bool any READ any NOTIFY changed FINAL)
    Q_PROPERTY(bool module READ module NOTIFY changed FINAL)
    Q_PROPERTY(bool timeline READ timeline NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> tabs READ tabs NOTIFY changed FINAL)
    Q_PROPERTY(QString machineWords READ machineWords NOTIFY changed FINAL)
    Q_PROPERTY(QString tabWords READ tabWords NOTIFY changed FINAL)
    Q_PROPERTY(QString timelineWhen READ timelineWhen NOTIFY changed FINAL)

public:
    // Place: where the folded parts belong.
    enum Place { Machine, Tabs, Timeline };
    Q_ENUM(Place)

    // lesson must outlive the folding.
    explicit Folding(const LessonPlayer *lesson, QObject *parent = nullptr);

    // unfolded: at the lesson's step; everything where there is no lesson.
    const Parts &unfolded() const { return unfolded_; }
    // follow: to the lesson's step.
    void follow();
    // any: something is folded.
    bool any() const { return !unfolded_.whole(); }
    bool module() const { return unfolded_.has(Part::Module); }
    bool timeline() const { return unfolded_.has(Part::Timeline); }
    // tabs: of the side pane those that are there, as it counts them.
    QList<int> tabs() const;
    // machineWords, tabWords: what of them is folded, by name; empty when nothing is.
    QString machineWords() const;
    QString tabWords() const;
    // timelineWhen: "comes in step 7".
    QString timelineWhen() const;

public slots:
    // unfold: by hand, for as long as the lesson is open.
    void unfold(wqlab::Folding::Place place);
    void unfoldAll();

signals:
    void changed();

private:
    void begin();
    QStringList foldedNames(std::initializer_list<Part> parts) const;

    const LessonPlayer *lesson_;
    QString of_;            // folder of the lesson that by_hand_ belongs to
    QStringList head_;      // what its head says
    int step_ = 0;
    Parts before_ = Parts::all();
    Parts by_hand_;
    Parts unfolded_ = Parts::all();
};

}  // namespace wqlab
