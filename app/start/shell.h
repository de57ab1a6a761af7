// shell.h: a workspace in a window, brought to where the command line asked for.
#pragma once
#include <QObject>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include "models/workspace.h"
#include "start/arguments.h"

namespace wqlab {

class Shell : public QObject {
    Q_OBJECT

public:
    explicit Shell(const Arguments &arguments, QObject *parent = nullptr);
    // show: makes the window. False, with the reason on standard error, when that fails.
    bool show();
    Workspace *workspace() { return &workspace_; }
    QQuickWindow *window() { return window_; }

signals:
    // arrived: the source is open and the playhead stands where it was asked for. problem is empty
    // when that is so.
    void arrived(const QString &problem);

private:
    void dress();
    void open();
    void onStatus();
    QString goThere();

    Arguments arguments_;
    Workspace workspace_;
    QQmlApplicationEngine engine_;
    QQuickWindow *window_ = nullptr;
    bool arrived_ = false;
};

}  // namespace wqlab
