// picture_saver.h: what a window shows as a file among the user's pictures.
#pragma once
#include <QObject>
#include <QQuickWindow>
#include <QtQml/qqmlregistration.h>

namespace wqlab {

class PictureSaver : public QObject {
    Q_OBJECT
    QML_ELEMENT
    // folder: where the files go; the user's pictures unless set.
    Q_PROPERTY(QString folder MEMBER folder_ NOTIFY folderChanged FINAL)

public:
    explicit PictureSaver(QObject *parent = nullptr);

public slots:
    // save: as NAME-1.png or, as drawing, NAME-1.svg, with the first number that is free. What happened is said.
    void save(QQuickWindow *window, const QString &name, bool drawing);

signals:
    void said(const QString &sentence);
    void folderChanged();

private:
    void write(QQuickWindow *window, const QString &name, bool drawing);

    QString folder_;
};

}  // namespace wqlab
