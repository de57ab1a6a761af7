// side_tabs.h: which of code, inspector, log, events and tasks is on top beside the machine.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "models/code_model.h"
#include "models/editor.h"
#include "models/folding.h"
#include "session/session.h"

namespace wqlab {

class SideTabs : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int tab READ tab NOTIFY changed FINAL)

public:
    // Tab: in the order of Folding::tabs.
    enum Tab { Code, Inspect, Log, Events, Tasks };
    Q_ENUM(Tab)

    // All must outlive it.
    SideTabs(Session *session, const Folding *folding, const CodeModel *code, const Editor *editor,
             QObject *parent = nullptr);

    // tab: the one that was chosen, as far as the lesson has not folded it away; else code where there is any, else the
    // log; -1: all are folded away.
    int tab() const;

public slots:
    void choose(int tab);
    // tell: the one that tells of what was found, by its id.
    void tell(const QString &id);

signals:
    void changed();

private:
    void followLesson();

    Session *session_;
    const Folding *folding_;
    const CodeModel *code_;
    int chosen_ = -1;
};

}  // namespace wqlab
