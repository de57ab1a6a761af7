// longest_wait.h: what has waited longest, so that a reason stands there while nothing is selected.
#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "models/pill_model.h"
#include "models/stage_view.h"

namespace wqlab {

class LongestWait : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(QString thing READ thing NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString marked READ marked NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(int form READ form NOTIFY changed FINAL)
    Q_PROPERTY(int colour READ colour NOTIFY changed FINAL)

public:
    using QObject::QObject;
    // show: the work of the module that has been in a list for longest; else the caller that has slept for longest,
    // else the delayed work whose timer fires next. hidden: nothing, as a question is open.
    void show(const StageView &view, const PillModel &pills, bool hidden);

    // thing: its id, empty when nothing waits.
    QString thing() const { return now_.thing; }
    QString name() const { return now_.name; }
    // marked: of what it is the longest, and why, with the names in it marked. text: the same without marks.
    QString marked() const { return now_.marked; }
    QString text() const { return now_.text; }
    // form, colour: of its pill; a form::Kind, and -1 for a task.
    int form() const { return now_.form; }
    int colour() const { return now_.colour; }

signals:
    void changed();

private:
    struct Row {
        QString thing, name, marked, text;
        int form = form::Barrier, colour = -1;
        bool operator==(const Row &) const = default;
    };
    Row workRow(const StageView &view, const PillModel &pills, WorkId id) const;

    Row now_;
};

}  // namespace wqlab
