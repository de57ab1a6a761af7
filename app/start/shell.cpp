#include "start/shell.h"

#include <QQmlComponent>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>
#include <cstdio>
#include <memory>

#include "lessons/event_selector.h"

Q_IMPORT_QML_PLUGIN(WqlabPlugin)

namespace wqlab {
namespace {

// positionOf: behind the event that text names; -1 when there is none.
int positionOf(const QString &text, Session &session, QString *problem) {
    Playhead &playhead = *session.playhead();
    if (text == u"end")
        return playhead.end();
    bool number = false;
    const int nth = text.toInt(&number);
    if (number) {
        int position = playhead.first();
        for (int i = 0; i < nth && position < playhead.end(); ++i)
            position = playhead.nextStop(position);
        return position;
    }
    EventSelector selector;
    if (!parseSelector(text, &selector, problem))
        return -1;
    const int position =
        findEvent(selector, *session.recording(), playhead.first(), playhead.first());
    if (position < 0)
        *problem = Shell::tr("The event \"%1\" never comes in this run.").arg(text);
    return position;
}

}  // namespace

Shell::Shell(const Arguments &arguments, QObject *parent) : QObject(parent), arguments_(arguments) {
    connect(workspace_.stage()->session(), &Session::statusChanged, this, &Shell::onStatus);
    connect(workspace_.stage()->session(), &Session::loaded, this, &Shell::onStatus);
}

bool Shell::show() {
    engine_.setInitialProperties({{QStringLiteral("workspace"), QVariant::fromValue(&workspace_)},
                                  {QStringLiteral("fillScreen"), arguments_.screenshot.isEmpty()},
                                  {QStringLiteral("width"), arguments_.size.width()},
                                  {QStringLiteral("height"), arguments_.size.height()}});
    engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine_.load(QUrl(QStringLiteral("qrc:/qt/qml/Wqlab/Main.qml")));
    dress();
    window_ = engine_.rootObjects().isEmpty()
                  ? nullptr
                  : qobject_cast<QQuickWindow *>(engine_.rootObjects().first());
    if (!window_) {
        std::fputs("wqlab: the window could not be made.\n", stderr);
        return false;
    }
    QTimer::singleShot(0, this, &Shell::open);
    return true;
}

void Shell::dress() {
    // The theme is a singleton of QML's own, which only QML can name.
    QQmlComponent component(&engine_);
    component.setData(
        "import QtQml\nimport Wqlab\nQtObject { readonly property QtObject theme: Theme }", QUrl());
    const std::unique_ptr<QObject> holder(component.create());
    QObject *theme = holder ? holder->property("theme").value<QObject *>() : nullptr;
    if (!theme)
        return;
    if (!arguments_.theme.isEmpty())
        theme->setProperty("dark", arguments_.theme == u"dark");
    if (arguments_.type > 0)
        theme->setProperty("scale", arguments_.type / 100.0);
    if (arguments_.stillMotion)
        theme->setProperty("reducedMotion", true);
    if (!arguments_.screenshot.isEmpty())
        theme->setProperty("still", true);
}

void Shell::open() {
    if (arguments_.home) {
        arrived_ = true;
        emit arrived({});
        return;
    }
    const QString source =
        arguments_.source.isEmpty() ? workspace_.course()->first() : arguments_.source;
    if (source.isEmpty())
        return workspace_.goHome();
    workspace_.open(source);
    if (workspace_.gate()->waiting()) {   // it is for a person to say yes
        arrived_ = true;
        QTimer::singleShot(0, this, [this] { emit arrived({}); });
        return;
    }
    onStatus();
}

void Shell::onStatus() {
    Session &session = *workspace_.stage()->session();
    if (arrived_ || session.status() == Session::Empty || session.status() == Session::Running)
        return;
    arrived_ = true;
    // What else listens to the same signal goes first, such as the placing of a lesson's stops.
    QTimer::singleShot(0, this, [this] { emit arrived(goThere()); });
}

QString Shell::goThere() {
    Session &session = *workspace_.stage()->session();
    if (session.status() == Session::Failed)
        return session.problem().isEmpty() ? tr("There is no run to show.")
                                           : session.problem();
    if (arguments_.lessonStep > 0) {
        if (arguments_.lessonStep > session.lesson()->stepCount())
            return tr("There is no step %1.").arg(arguments_.lessonStep);
        session.lesson()->setStep(arguments_.lessonStep - 1);
    }
    QString problem;
    if (!arguments_.at.isEmpty()) {
        if (const int position = positionOf(arguments_.at, session, &problem); position >= 0)
            session.playhead()->seek(position);
    } else if (session.kind() == Session::TraceSource && !arguments_.screenshot.isEmpty()) {
        session.playhead()->toEnd();  // a picture of a trace at its start would show nothing
    }
    if (!arguments_.select.isEmpty() && !session.selection()->selectNamed(arguments_.select) && problem.isEmpty())
        problem = tr("There is no \"%1\" at this moment.").arg(arguments_.select);
    if (arguments_.tab >= 0)
        workspace_.stage()->tabs()->choose(arguments_.tab);
    workspace_.presentation()->setOn(arguments_.present);
    return problem;
}

}  // namespace wqlab
