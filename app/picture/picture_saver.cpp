#include "picture/picture_saver.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

#include "picture/scene_painter.h"

namespace wqlab {

PictureSaver::PictureSaver(QObject *parent)
    : QObject(parent),
      folder_(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)) {}

// Later: without the menu that it was asked for in.
void PictureSaver::save(QQuickWindow *window, const QString &name, bool drawing) {
    QTimer::singleShot(0, window, [this, window, name, drawing] { write(window, name, drawing); });
}

void PictureSaver::write(QQuickWindow *window, const QString &name, bool drawing) {
    static const QRegularExpression odd(QStringLiteral("[^\\w.-]+"));
    const QDir folder(folder_.isEmpty() ? QDir::homePath() : folder_);
    folder.mkpath(QStringLiteral("."));
    const QString stem = QString(name).replace(odd, QStringLiteral("-"));
    const QString kind = drawing ? QStringLiteral("svg") : QStringLiteral("png");
    QString file;
    for (int i = 1; file.isEmpty() || QFile::exists(file); ++i)
        file = folder.filePath(QStringLiteral("%1-%2.%3").arg(stem).arg(i).arg(kind));
    QString problem;
    if (drawing)
        problem = writeSvg(*window, file);
    else if (!window->grabWindow().save(file))
        problem = tr("The picture could not be written to %1.").arg(file);
    emit said(problem.isEmpty() ? tr("Saved as %1").arg(QDir::toNativeSeparators(file)) : problem);
}

}  // namespace wqlab
