// strip_plan.h: in which form the module's works, callers and workqueues are told in the room that they may take.
#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace wqlab {

// StripPlan: goes by how many there are, not by what they do, so that few events change the form.
class StripPlan : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int homes MEMBER homes_ NOTIFY asked FINAL)
    Q_PROPERTY(int callers MEMBER callers_ NOTIFY asked FINAL)
    Q_PROPERTY(int queues MEMBER queues_ NOTIFY asked FINAL)
    Q_PROPERTY(bool timers MEMBER timers_ NOTIFY asked FINAL)
    // width: of a line; most: the height that all may take; unit: size of type, 1 as designed.
    Q_PROPERTY(qreal width MEMBER width_ NOTIFY asked FINAL)
    Q_PROPERTY(qreal most MEMBER most_ NOTIFY asked FINAL)
    Q_PROPERTY(qreal unit MEMBER unit_ NOTIFY asked FINAL)
    // crowded: the machine below needs more room than the words leave.
    Q_PROPERTY(bool crowded MEMBER crowded_ NOTIFY asked FINAL)
    Q_PROPERTY(Form form READ form NOTIFY planned FINAL)
    // brief: callers and workqueues have a line each.
    Q_PROPERTY(bool brief READ brief NOTIFY planned FINAL)
    // wordsHeight: about what all of it takes in words.
    Q_PROPERTY(qreal wordsHeight READ wordsHeight NOTIFY measured FINAL)
    // roomy: each has the width that its words may grow to, so that none moves another.
    Q_PROPERTY(bool roomy READ roomy NOTIFY planned FINAL)

public:
    // Form: of the works. Words: each name over a line about it; Names: a bar and a name; Tokens: bars alone.
    enum Form { Words, Names, Tokens };
    Q_ENUM(Form)

    explicit StripPlan(QObject *parent = nullptr);
    Form form() const { return form_; }
    bool brief() const { return brief_; }
    qreal wordsHeight() const { return words_height_; }
    bool roomy() const { return roomy_; }

signals:
    void asked();
    void planned();
    void measured();

private:
    void plan();

    int homes_ = 0, callers_ = 0, queues_ = 0;
    bool timers_ = false;
    qreal width_ = 0, most_ = 0, unit_ = 1;
    Form form_ = Words;
    bool crowded_ = false, brief_ = false, roomy_ = true;
    qreal words_height_ = 0;
};

}  // namespace wqlab
