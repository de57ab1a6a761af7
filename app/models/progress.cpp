#include "models/progress.h"

namespace wqlab {
namespace {

QString key(const QString &lesson, const char *what) {
    return QStringLiteral("lessons/%1/%2").arg(lesson, QLatin1String(what));
}

}  // namespace

Progress::Progress(const QString &file)
    : settings_(file.isEmpty() ? new QSettings(QStringLiteral("wqlab"), QStringLiteral("wqlab"))
                               : new QSettings(file, QSettings::IniFormat)) {}

void Progress::reached(const QString &lesson, int step, int count) {
    settings_->setValue(QStringLiteral("last"), lesson);
    settings_->setValue(key(lesson, "step"), step);
    settings_->setValue(key(lesson, "count"), count);
    if (step + 1 >= count)
        settings_->setValue(key(lesson, "done"), true);
}

int Progress::step(const QString &lesson) const {
    return settings_->value(key(lesson, "step"), 0).toInt();
}

int Progress::count(const QString &lesson) const {
    return settings_->value(key(lesson, "count"), 0).toInt();
}

bool Progress::done(const QString &lesson) const {
    return settings_->value(key(lesson, "done"), false).toBool();
}

void Progress::fulfil(const QString &lesson) { settings_->setValue(key(lesson, "fulfilled"), true); }

bool Progress::fulfilled(const QString &lesson) const {
    return settings_->value(key(lesson, "fulfilled"), false).toBool();
}

QString Progress::last() const { return settings_->value(QStringLiteral("last")).toString(); }

void Progress::reset() {
    settings_->remove(QStringLiteral("lessons"));
    settings_->remove(QStringLiteral("last"));
}

}  // namespace wqlab
