// progress.h: how far each lesson was taken, kept between runs.
#pragma once
#include <QSettings>
#include <QString>
#include <memory>

namespace wqlab {

class Progress {
public:
    // file: where it is kept; the user's own place when empty.
    explicit Progress(const QString &file = {});

    // reached: the step (from 0) of count that the student stands at.
    void reached(const QString &lesson, int step, int count);
    int step(const QString &lesson) const;
    int count(const QString &lesson) const;
    // done: the last step was seen once.
    bool done(const QString &lesson) const;
    // fulfil: the lesson's task was done once.
    void fulfil(const QString &lesson);
    bool fulfilled(const QString &lesson) const;
    // last: the lesson that was open last, or empty.
    QString last() const;
    void reset();

private:
    std::unique_ptr<QSettings> settings_;
};

}  // namespace wqlab
