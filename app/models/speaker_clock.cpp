#include "models/speaker_clock.h"

namespace wqlab {

SpeakerClock::SpeakerClock(QObject *parent) : QObject(parent) {
    timer_.setInterval(1000);
    connect(&timer_, &QTimer::timeout, this, &SpeakerClock::changed);
}

void SpeakerClock::setRunning(bool on) {
    if (on == running())
        return;
    begun_ = QDateTime::currentDateTime();
    on ? timer_.start() : timer_.stop();
    emit changed();
}

QString SpeakerClock::time() const { return QDateTime::currentDateTime().toString(QStringLiteral("hh:mm")); }

QString SpeakerClock::spoken() const {
    const int minutes = int(begun_.secsTo(QDateTime::currentDateTime()) / 60);
    return minutes == 1 ? tr("%n minute", nullptr, 1) : tr("%n minutes", nullptr, minutes);
}

}  // namespace wqlab
