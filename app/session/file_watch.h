// file_watch.h: tells when files were written, for whoever writes them with an editor beside the window.
#pragma once
#include <QFileSystemWatcher>
#include <QStringList>
#include <QTimer>

namespace wqlab {

class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);
    // watch: these files from now on, and no others.
    void watch(const QStringList &files);
    void stop() { watch({}); }

signals:
    // changed: one of them was written, and nothing more came for a moment.
    void changed();

private:
    void add();

    QFileSystemWatcher watcher_;
    QStringList files_;
    QTimer quiet_;
};

}  // namespace wqlab
