// preferences.h: how a person wants the window, kept between runs.
#pragma once
#include <QObject>
#include <QSettings>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace wqlab {

class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a workspace")
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY changed FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed FINAL)
    // type: size of the letters, 1 to 2, in steps of a tenth.
    Q_PROPERTY(double type READ type WRITE setType NOTIFY changed FINAL)

public:
    static constexpr double least_type = 1, most_type = 2, type_step = 0.1;

    // file: where it is kept; the user's own place when empty.
    explicit Preferences(const QString &file = {}, QObject *parent = nullptr);

    bool dark() const { return dark_; }
    void setDark(bool dark);
    bool reducedMotion() const { return reduced_motion_; }
    void setReducedMotion(bool reduced);
    double type() const { return type_; }
    void setType(double type);

public slots:
    void largerType() { setType(type_ + type_step); }
    void smallerType() { setType(type_ - type_step); }
    void usualType() { setType(1); }

signals:
    void changed();

private:
    void keep(const char *key, const QVariant &value);

    std::unique_ptr<QSettings> settings_;
    bool dark_ = true;
    bool reduced_motion_ = false;
    double type_ = 1;
};

}  // namespace wqlab
