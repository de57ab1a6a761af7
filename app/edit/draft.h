// draft.h: a student's copy of a module: kept on disk beside nothing of theirs, the original untouched.
#pragma once
#include <QObject>
#include <QString>
#include <QTimer>

namespace wqlab {

// Draft: of one source file. What is typed is on disk at most save_delay after; written to a new file that replaces
// the old one, so that a killed app or a full disk costs no more than that.
class Draft : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(bool exists READ exists NOTIFY existsChanged FINAL)
    Q_PROPERTY(bool changed READ changed NOTIFY textChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

public:
    static constexpr int save_delay = 500;   // ms

    explicit Draft(QObject *parent = nullptr);
    ~Draft() override;   // saves

    // folder: where drafts are kept; XDG_DATA_HOME/wqlab/drafts unless set.
    void setFolder(const QString &folder) { folder_ = folder; }
    // open: the draft of that source, or the source itself where there is none yet. False, with problem, when neither
    // can be read.
    bool open(const QString &source);
    void close();
    // path: of the draft, for the runner; a draft of lesson L's m.c is L/m.c, so that it keeps its module's name.
    QString path() const { return path_; }
    QString source() const { return source_; }
    QString original() const { return original_; }
    QString text() const { return text_; }
    void setText(const QString &text);
    // exists: there is a draft, on disk or about to be.
    bool exists() const { return exists_; }
    // changed: it differs from the original.
    bool changed() const { return text_ != original_; }
    QString problem() const { return problem_; }

public slots:
    // save: now. False, with problem, when the disk does not take it; the text stays and is tried again at the next
    // change.
    bool save();
    // reset: back to the original; the draft's file goes away.
    void reset();
    // rebase: the source was written anew: that is the original from now on, the draft stays as it is.
    void rebase();

signals:
    void textChanged();
    void existsChanged();
    void problemChanged();

private:
    void setExists(bool exists);
    void setProblem(const QString &problem);

    QString folder_, source_, path_, original_, text_, problem_;
    bool exists_ = false;
    QTimer saver_;
};

}  // namespace wqlab
