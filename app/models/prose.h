// prose.h: Markdown of a lesson as rich text in the window's own faces.
#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace wqlab {

class Prose : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString markdown MEMBER markdown_ NOTIFY changed FINAL)
    // mono: the face of names that stand in code. spacing: between paragraphs, px.
    Q_PROPERTY(QString mono MEMBER mono_ NOTIFY changed FINAL)
    Q_PROPERTY(int spacing MEMBER spacing_ NOTIFY changed FINAL)
    // columns: letters of that face in a line; longer names may be broken.
    Q_PROPERTY(int columns MEMBER columns_ NOTIFY changed FINAL)
    Q_PROPERTY(QString html READ html NOTIFY changed FINAL)
    // plain: the same without any marks, for a screen reader.
    Q_PROPERTY(QString plain READ plain NOTIFY changed FINAL)

public:
    using QObject::QObject;
    QString html() const;
    QString plain() const;

signals:
    void changed();

private:
    QString markdown_;
    QString mono_;
    int spacing_ = 8;
    int columns_ = 20;
};

}  // namespace wqlab
