// code_model.h: the module's text, with a badge where each task is.
#pragma once
#include <QHash>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "models/c_words.h"
#include "models/diff_model.h"
#include "models/stage_view.h"
#include "session/source_files.h"

namespace wqlab {

// CodeBadge: a task on a line.
struct CodeBadge {
    Q_GADGET
    QML_VALUE_TYPE(codeBadge)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(bool onCpu MEMBER onCpu FINAL)
    Q_PROPERTY(bool lit MEMBER lit FINAL)
    Q_PROPERTY(bool next MEMBER next FINAL)

public:
    QString text;  // "insmod, asleep"
    QString id;  // of the task
    bool onCpu = false;
    bool lit = false;  // the task, or the work that it executes, is selected
    bool next = false;  // the task is not here yet: it makes the next call of the run from here
    bool operator==(const CodeBadge &) const = default;
};

struct CodeRow {
    int key = 0;  // where it stands in the text, from 1
    int number = 0;  // the line's, in its file; 0 where a file's name stands
    QString text;  // as it stands in the file, tabs as spaces
    CodeLayout layout;  // the same coloured by kind of word and folded
    QVector<CodeBadge> badges;
    int calls = 0;  // calls made from here so far
    bool marked = false;  // the lesson points at it
    QString next;  // that the next call of this run is made from here, in words; empty when it is not
    bool nextElse = false;  // and by another task than that of the last event
    bool lit = false;  // it is selected, or what is selected is here
    bool operator==(const CodeRow &) const = default;
};

class CodeModel : public DiffModel<CodeRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    // currentLine: the line to keep in view: what the lesson points at, else where what was selected at this moment
    // is, else the last event's task, else the lesson's line, else what is selected, else where the next call comes
    // from; 0 none.
    Q_PROPERTY(int currentLine READ currentLine NOTIFY currentLineChanged FINAL)
    // columns: letters that a row holds. colours: by kind of word, in the order of CodeWord::Kind.
    Q_PROPERTY(int columns READ columns WRITE setColumns NOTIFY layoutWanted FINAL)
    Q_PROPERTY(QVariantList colours READ colours WRITE setColours NOTIFY layoutWanted FINAL)
    Q_PROPERTY(int count READ count NOTIFY sourceChanged FINAL)

public:
    enum Role {
        CodeKey = Qt::UserRole,
        CodeNumber,
        CodeText,
        CodeHtml,
        CodeRows,
        CodeTail,
        CodeBadges,
        CodeCalls,
        CodeMarked,
        CodeNext,
        CodeNextElse,
        CodeLit,
        CodeThing,
        CodeSpoken
    };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    // setSource: the module's text, of these files as the trace calls them.
    void setSource(const SourceFiles &files, const QStringList &lines);
    const SourceFiles &files() const { return files_; }
    // show: actor is the task of the last event; marked a line of the lesson or 0, pointed at the stage stands where
    // the lesson speaks of it: it is followed then, and not the actor. selected: id of the selected thing. touched:
    // of what lights up with it.
    void show(const StageView &view, TaskId actor, int marked, bool pointed, const QString &selected,
              const QStringList &touched);
    int currentLine() const { return current_; }
    int columns() const { return columns_; }
    void setColumns(int columns);
    QVariantList colours() const { return colours_; }
    void setColours(const QVariantList &colours);
    // functions: that the text defines, with their lines.
    const QHash<QString, int> &functions() const { return heads_; }
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void currentLineChanged();
    void sourceChanged();
    void layoutWanted();

private:
    int lineOf(const MachineState &s, const Task &task) const;
    // lineOf: where the function of an interrupt is, by what it called last, else at its head.
    int lineOf(const Frame &f) const;
    // lineOfSelected: where the selected thing is, if it is anywhere: a work that nobody executes at its function's
    // head.
    int lineOfSelected(const StageView &view, const QVector<CodeRow> &rows, const QString &selected) const;
    void markNext(const StageView &view, TaskId actor, QVector<CodeRow> *rows) const;
    void layOutAll();

    QVector<CodeRow> plain_;  // without badges
    QVector<QVector<CodeWord>> words_;  // of each line
    QVariantList colours_;
    int columns_ = 80;
    SourceFiles files_;
    QHash<QString, int> heads_;  // function -> line of its definition
    QString init_, exit_;  // the module's functions of that kind
    int current_ = 0;
    QString selected_;
    int selected_at_ = -1;  // position at which selected_ was selected
};

}  // namespace wqlab
