#include "models/preferences.h"

#include <algorithm>
#include <cmath>

namespace wqlab {
namespace {

// stepped: a size of type that there is. What is kept may have been written by hand.
double stepped(double type) {
    const double bounded =
        std::isfinite(type) ? std::clamp(type, Preferences::least_type, Preferences::most_type) : 1;
    return std::round(bounded / Preferences::type_step) * Preferences::type_step;
}

}  // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent),
      settings_(file.isEmpty() ? new QSettings(QStringLiteral("wqlab"), QStringLiteral("wqlab"))
                               : new QSettings(file, QSettings::IniFormat)) {
    dark_ = settings_->value(QStringLiteral("window/dark"), dark_).toBool();
    reduced_motion_ =
        settings_->value(QStringLiteral("window/reducedMotion"), reduced_motion_).toBool();
    type_ = stepped(settings_->value(QStringLiteral("window/type"), type_).toDouble());
}

void Preferences::keep(const char *key, const QVariant &value) {
    settings_->setValue(QStringLiteral("window/") + QLatin1String(key), value);
    emit changed();
}

void Preferences::setDark(bool dark) {
    if (dark == dark_)
        return;
    dark_ = dark;
    keep("dark", dark);
}

void Preferences::setReducedMotion(bool reduced) {
    if (reduced == reduced_motion_)
        return;
    reduced_motion_ = reduced;
    keep("reducedMotion", reduced);
}

void Preferences::setType(double type) {
    type = stepped(type);
    if (std::abs(type - type_) < type_step / 2)
        return;
    type_ = type;
    keep("type", type);
}

}  // namespace wqlab
