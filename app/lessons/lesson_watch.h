// lesson_watch.h: tells when a lesson's files were written, for whoever writes it with an editor beside the window.
#pragma once
#include <QFileSystemWatcher>
#include <QTimer>

#include "lessons/lesson.h"

namespace wqlab {

class LessonWatch : public QObject {
    Q_OBJECT

public:
    explicit LessonWatch(QObject *parent = nullptr);
    // watch: the files of this lesson from now on, and no others.
    void watch(const Lesson &lesson);
    void stop();

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
