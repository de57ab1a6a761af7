// compare.h: two runs of a session side by side, each on a stage of its own.
#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <memory>

#include "models/compare_table.h"
#include "models/stage.h"

namespace wqlab {

class Compare : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a workspace")
    Q_PROPERTY(bool on READ on NOTIFY onChanged FINAL)
    Q_PROPERTY(int left READ left WRITE setLeft NOTIFY changed FINAL)
    Q_PROPERTY(int right READ right WRITE setRight NOTIFY changed FINAL)
    Q_PROPERTY(wqlab::Stage *leftStage READ leftStage NOTIFY onChanged FINAL)
    Q_PROPERTY(wqlab::Stage *rightStage READ rightStage NOTIFY onChanged FINAL)
    Q_PROPERTY(int leftOrigin READ leftOrigin NOTIFY changed FINAL)
    Q_PROPERTY(int rightOrigin READ rightOrigin NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(wqlab::CompareTable *table READ table CONSTANT FINAL)

public:
    // session must outlive the comparison.
    explicit Compare(Session *session, QObject *parent = nullptr);

    bool on() const { return on_; }
    // left, right: numbers of the runs, 0 while it is off.
    int left() const { return left_; }
    int right() const { return right_; }
    void setLeft(int number) { open(number, right_); }
    void setRight(int number) { open(left_, number); }
    // leftStage, rightStage: made when it is on for the first time.
    Stage *leftStage() { return left_stage_.get(); }
    Stage *rightStage() { return right_stage_.get(); }
    // leftOrigin, rightOrigin: positions behind insmod's return.
    int leftOrigin() const { return comparison_.left_origin; }
    int rightOrigin() const { return comparison_.right_origin; }
    // summary: what the right run did otherwise, in one sentence.
    QString summary() const { return comparison_.change; }
    CompareTable *table() { return &table_; }

public slots:
    // open: two runs by their numbers; nothing when one is not there.
    void open(int left, int right);
    void close();
    // jump: both playheads to the first event in which a row differs; to where the row begins when it does not. Row
    // -1: to where the runs part.
    void jump(int row);
    // take: back to the stage, with that side's run at its moment.
    void take(bool right);

signals:
    void onChanged();
    void changed();

private:
    Session *session_;
    std::unique_ptr<Stage> left_stage_, right_stage_;
    Comparison comparison_;
    CompareTable table_;
    int left_ = 0, right_ = 0;
    bool on_ = false;
};

}  // namespace wqlab
