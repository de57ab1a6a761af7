// share_sheet.h: a run as files for others: a run file with what its sender looks at and has noted, a trace, a
// timeline for Perfetto.
#pragma once
#include <QUrl>
#include <QtQml/qqmlregistration.h>
#include <map>

#include "session/session.h"
#include "share/run_file.h"

namespace wqlab {

class ShareSheet : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    // name: that the run goes by. folder: where files are put.
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY changed FINAL)
    // whyNoRun: the reason why there can be no run file, empty when there can.
    Q_PROPERTY(QString whyNoRun READ whyNoRun NOTIFY changed FINAL)
    // notes: "+12.000 ms  text", of the run that is shown.
    Q_PROPERTY(QStringList notes READ notes NOTIFY changed FINAL)
    // here: the note at the event that came last, empty when there is none.
    Q_PROPERTY(QString here READ here NOTIFY changed FINAL)

public:
    // session must outlive it.
    explicit ShareSheet(Session *session, QObject *parent = nullptr);
    QString name() const;
    void setName(const QString &name);
    QString folder() const { return folder_; }
    void setFolder(const QString &folder);
    QString whyNoRun() const;
    QStringList notes() const;
    QString here() const { return noteAt(session_->playhead()->position() - 1); }
    // noteEvents: the events with notes, ascending.
    std::vector<int> noteEvents() const;
    // view: what a run file holds of where one looks.
    View view() const;
    // take: a run file was opened: its name, notes, playhead and selection, once its run is there. What is wrong with
    // it, in one sentence, else empty.
    QString take(const QByteArray &file);

public slots:
    // useFolder: as a dialog names it.
    void useFolder(const QUrl &folder) { setFolder(folder.toLocalFile()); }
    // noteAt: of an event, by its index.
    QString noteAt(int event) const;
    // note: pins text to the event that came last; an empty one takes the note away.
    void note(const QString &text);
    // seekNote: the playhead to a note of the list.
    void seekNote(int row);
    // nextNote: the playhead to the nearest note behind it, or with by -1 before it. What the note says; empty when
    // there is none, or when it was not played yet.
    QString nextNote(int by);
    // saveRun, saveTrace, savePerfetto: into the folder, under the run's name. What came of it, in one sentence.
    QString saveRun();
    QString saveTrace();
    QString savePerfetto();

signals:
    void changed();

private:
    std::vector<Note> &list();
    QString save(const QString &suffix, const QByteArray &bytes);
    void onLoaded();

    Session *session_;
    std::map<int, std::vector<Note>> notes_;   // by number of the run
    std::map<int, QString> names_;
    QString folder_;
    std::optional<View> taken_;                // of the run that is being opened
};

}  // namespace wqlab
