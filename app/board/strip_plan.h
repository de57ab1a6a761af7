// strip_plan.h: in which form the module's works, callers and workqueues are told in the room that they may take.
#pragma once
#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace wqlab {

// StripPlan: the form is words while they fit, with the machine below.
class StripPlan : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int homes MEMBER homes_ NOTIFY asked FINAL)
    Q_PROPERTY(int callers MEMBER callers_ NOTIFY asked FINAL)
    Q_PROPERTY(int queues MEMBER queues_ NOTIFY asked FINAL)
    // flow: children with a property wordsWidth are as wide when they are told in words. besides: px of what stands
    // above and below it.
    Q_PROPERTY(QQuickItem *flow READ flow WRITE setFlow NOTIFY asked FINAL)
    Q_PROPERTY(qreal besides MEMBER besides_ NOTIFY asked FINAL)
    // width: of a line; most: the height that all may take; unit: size of type, 1 as designed.
    Q_PROPERTY(qreal width MEMBER width_ NOTIFY asked FINAL)
    Q_PROPERTY(qreal most MEMBER most_ NOTIFY asked FINAL)
    Q_PROPERTY(qreal unit MEMBER unit_ NOTIFY asked FINAL)
    // crowded: the machine below needs more room than the words leave.
    Q_PROPERTY(bool crowded MEMBER crowded_ NOTIFY crowdedChanged FINAL)
    Q_PROPERTY(Form form READ form NOTIFY planned FINAL)
    // brief: callers and workqueues have a line each.
    Q_PROPERTY(bool brief READ brief NOTIFY planned FINAL)
    // wordsHeight: what all of it takes in words, roughly where the works are bars.
    Q_PROPERTY(qreal wordsHeight READ wordsHeight NOTIFY measured FINAL)
    // roomy: each has the width that its words may grow to, so that none moves another.
    Q_PROPERTY(bool roomy READ roomy NOTIFY planned FINAL)

public:
    // Form: of the works. Words: each name over a line about it; Names: a bar and a name; Tokens: bars alone.
    enum Form { Words, Names, Tokens };
    Q_ENUM(Form)

    explicit StripPlan(QObject *parent = nullptr);
    QQuickItem *flow() const { return flow_; }
    void setFlow(QQuickItem *flow);
    Form form() const { return form_; }
    bool brief() const { return brief_; }
    qreal wordsHeight() const { return words_height_; }
    bool roomy() const { return roomy_; }

public slots:
    // settle: the plan is that of the children as they are now. It is by the next turn of the event loop, without.
    void settle();

signals:
    void asked();
    void crowdedChanged();
    void planned();
    void measured();

private slots:
    // grow: a child's words are as long as others now; with it mostly those of many.
    void grow();
    // watch: the flow's children, once they have all come.
    void watch();

private:
    void plan();
    // choose: the form, from what was measured.
    void choose();
    // linesIn: of the flow's children in words; 0 when there are none.
    int linesIn(qreal width) const;

    QPointer<QQuickItem> flow_;
    int homes_ = 0, callers_ = 0, queues_ = 0;
    qreal besides_ = 16, width_ = 0, most_ = 0, unit_ = 1;
    // Until the room is known: what costs least.
    Form form_ = Tokens;
    bool crowded_ = false, brief_ = false, roomy_ = false;
    bool watch_due_ = false, plan_due_ = false;
    bool too_many_ = true, rest_too_many_ = false;   // works even for their names; callers and workqueues for words
    qreal words_height_ = 0;
};

}  // namespace wqlab
