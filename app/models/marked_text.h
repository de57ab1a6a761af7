// marked_text.h: a sentence with marked names (sentences/marked.h) as rich text.
#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace wqlab {

class MarkedText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString marked MEMBER marked_ NOTIFY changed FINAL)
    // mono: the face of the names.
    Q_PROPERTY(QString mono MEMBER mono_ NOTIFY changed FINAL)
    Q_PROPERTY(QString html READ html NOTIFY changed FINAL)

public:
    using QObject::QObject;
    QString html() const;

signals:
    void changed();

private:
    QString marked_, mono_;
};

}  // namespace wqlab
