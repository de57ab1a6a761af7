#include "session/file_watch.h"

namespace wqlab {

namespace {
constexpr int quiet_ms = 150;
}

FileWatch::FileWatch(QObject *parent) : QObject(parent) {
    quiet_.setSingleShot(true);
    quiet_.setInterval(quiet_ms);
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, [this] { quiet_.start(); });
    connect(&quiet_, &QTimer::timeout, this, [this] {
        add();  // an editor that writes a new file and renames it has ended the watch of the old one
        emit changed();
    });
}

void FileWatch::watch(const QStringList &files) {
    quiet_.stop();
    if (const QStringList old = watcher_.files(); !old.isEmpty()) watcher_.removePaths(old);
    files_ = files;
    add();
}

void FileWatch::add() {
    for (const QString &file : files_)
        if (!watcher_.files().contains(file)) watcher_.addPath(file);
}

}  // namespace wqlab
