// speaker_clock.h: the time of day, and for how long somebody has been speaking.
#pragma once
#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace wqlab {

class SpeakerClock : public QObject {
    Q_OBJECT
    QML_ELEMENT
    // running: from when it is set the minutes count.
    Q_PROPERTY(bool running READ running WRITE setRunning NOTIFY changed FINAL)
    Q_PROPERTY(QString time READ time NOTIFY changed FINAL)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed FINAL)

public:
    explicit SpeakerClock(QObject *parent = nullptr);
    bool running() const { return timer_.isActive(); }
    void setRunning(bool on);
    // time: "14:05". spoken: "12 minutes".
    QString time() const;
    QString spoken() const;

signals:
    void changed();

private:
    QTimer timer_;
    QDateTime begun_ = QDateTime::currentDateTime();
};

}  // namespace wqlab
