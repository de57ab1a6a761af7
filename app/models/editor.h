// editor.h: the student's copy of the module that is open: written, run, compared with the original.
#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "edit/draft.h"
#include "models/change_model.h"
#include "models/diagnostic_model.h"
#include "session/file_watch.h"
#include "session/session.h"

namespace wqlab {

class Editor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(bool possible READ possible NOTIFY sourceChanged FINAL)
    Q_PROPERTY(bool on READ on NOTIFY onChanged FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(bool changed READ changed NOTIFY textChanged FINAL)
    Q_PROPERTY(bool kept READ kept NOTIFY textChanged FINAL)
    Q_PROPERTY(bool asks READ asks NOTIFY asksChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(bool changesShown READ changesShown WRITE setChangesShown NOTIFY changesShownChanged FINAL)
    Q_PROPERTY(wqlab::DiagnosticModel *diagnostics READ diagnostics CONSTANT FINAL)
    Q_PROPERTY(wqlab::ChangeModel *changes READ changes CONSTANT FINAL)

public:
    // session must outlive the editor.
    explicit Editor(Session *session, QObject *parent = nullptr);

    // possible: the open source is a module's text: a lesson's or a .c file.
    bool possible() const { return !session_->moduleFile().isEmpty(); }
    bool on() const { return on_; }
    QString text() const { return draft_.text(); }
    // setText: what was typed; on the disk at most Draft::save_delay after.
    void setText(const QString &text) { draft_.setText(text); }
    // changed: the copy differs from the original. kept: there is a copy.
    bool changed() const { return draft_.changed(); }
    bool kept() const { return draft_.exists(); }
    // asks: the original was written meanwhile, and the copy has edits: which of the two?
    bool asks() const { return asks_; }
    QString problem() const { return draft_.problem(); }
    bool changesShown() const { return changes_shown_; }
    void setChangesShown(bool on);
    DiagnosticModel *diagnostics() { return &diagnostics_; }
    ChangeModel *changes() { return &changes_; }
    Draft *draft() { return &draft_; }

    // placeOf: the position in the text of a line and a column, as the compiler counts them.
    Q_INVOKABLE int placeOf(int line, int column) const;

public slots:
    // begin: the code becomes the copy, which is made if there is none. leave: the copy stays.
    void begin();
    void leave();
    // run: the copy if it was opened and differs from the original, else the original.
    void run();
    void save() { draft_.save(); }
    // reset: the original's text again; the copy goes away.
    void reset();
    // takeOriginal, keepCopy: the answers to asks.
    void takeOriginal();
    void keepCopy();
    // goTo: a line of the copy, for whoever shows it.
    void goTo(int line, int column);

signals:
    void sourceChanged();
    void onChanged();
    void textChanged();
    void asksChanged();
    void problemChanged();
    void changesShownChanged();
    // replaced: the text has become another one otherwise than by typing.
    void replaced();
    void placeWanted(int position);

private:
    void onSource();
    void onStatus();
    void onWritten();
    bool followOriginal();
    void setAsks(bool asks);
    void setOn(bool on);
    void showChanges();

    Session *session_;
    Draft draft_;
    FileWatch watch_;
    DiagnosticModel diagnostics_;
    ChangeModel changes_;
    bool on_ = false;
    bool used_ = false;   // somebody has written at the copy since the source was opened
    bool asks_ = false;
    bool changes_shown_ = false;
};

}  // namespace wqlab
