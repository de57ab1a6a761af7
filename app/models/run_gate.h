// run_gate.h: a run file from elsewhere is shown as text, and runs only after a yes.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QObject>

#include "share/run_about.h"

namespace wqlab {

class RunGate : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a workspace")
    // waiting: a run file is shown, and nothing was decided.
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString made READ made NOTIFY changed FINAL)
    Q_PROPERTY(QStringList source READ source NOTIFY changed FINAL)
    // remarks: its levers and notes, a line each, the first few.
    Q_PROPERTY(QStringList remarks READ remarks NOTIFY changed FINAL)
    Q_PROPERTY(bool canRun READ canRun NOTIFY changed FINAL)
    // told: what happens to it after a yes, or why it cannot run.
    Q_PROPERTY(QString told READ told NOTIFY changed FINAL)

public:
    using QObject::QObject;

    // show: the file's text. False when it cannot be read.
    bool show(const QString &file);
    bool waiting() const { return !file_.isEmpty(); }
    QString file() const { return file_; }
    QByteArray bytes() const { return bytes_; }
    QString name() const;
    QString made() const { return about_.module + QStringLiteral(" · ") + about_.made; }
    QStringList source() const;
    QStringList remarks() const;
    bool canRun() const { return about_.problem.isEmpty(); }
    QString told() const;
    // problem: why it cannot run; empty when it can.
    QString problem() const { return about_.problem; }

public slots:
    void yes();
    void no();

signals:
    void changed();
    // agreed: it is to run.
    void agreed(const QString &file, const QByteArray &bytes);

private:
    QString file_;
    QByteArray bytes_;
    RunAbout about_;
};

}  // namespace wqlab
