// course_model.h: the tracks of the course and their lessons, for the start page.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "lessons/lesson.h"
#include "models/diff_model.h"
#include "models/progress.h"
#include "models/row_parts.h"

namespace wqlab {

struct LessonRow {
    QString key;  // folder's name
    QString title;
    QString summary;
    int minutes = 0;
    double share = 0;  // 0 to 1, how much was seen
    bool done = false;
    bool asked = false;  // all was seen, and its task is left to do
    bool operator==(const LessonRow &) const = default;
};

class LessonListModel : public DiffModel<LessonRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the course")

public:
    enum Role {
        LessonId = Qt::UserRole,
        LessonTitle,
        LessonSummary,
        LessonMinutes,
        LessonShare,
        LessonDone,
        LessonAsked
    };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

struct TrackRow {
    QString key;  // title
    QString summary;
    int done = 0;
    int count = 0;
    LessonListModel *lessons = nullptr;
    bool operator==(const TrackRow &) const = default;
};

class CourseModel : public DiffModel<TrackRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a workspace")
    Q_PROPERTY(QString title READ title NOTIFY loaded FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY loaded FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY loaded FINAL)

public:
    enum Role { TrackTitle = Qt::UserRole, TrackSummary, TrackDone, TrackCount, TrackLessons };
    Q_ENUM(Role)

    // progress must outlive the model.
    explicit CourseModel(const Progress *progress, QObject *parent = nullptr);
    ~CourseModel() override;
    // load: reads the index and every lesson's head from folder.
    void load(const QString &folder);
    // refresh: progress has changed. filter: only lessons that hold these words; empty for all.
    void refresh();
    void setFilter(const QString &words);

    QString title() const { return index_.title; }
    QString summary() const { return index_.summary; }
    QString problem() const { return problem_; }
    // first: the folder's name of the first lesson, or empty.
    QString first() const;
    const Lesson *lesson(const QString &id) const;
    // lessons: all of them, in the course's order.
    const std::vector<Lesson> &lessons() const { return lessons_; }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void loaded();

private:
    // done: its last step was seen, and its task done where it has one.
    bool done(const Lesson &lesson) const;
    bool matches(const Lesson &lesson) const;

    const Progress *progress_;
    LessonIndex index_;
    std::vector<Lesson> lessons_;
    RowParts<QString, LessonListModel> lists_{this};
    QString filter_;
    QString problem_;
};

}  // namespace wqlab
