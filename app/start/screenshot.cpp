#include "start/screenshot.h"

#include <QGuiApplication>
#include <QImage>
#include <QTimer>
#include <cstdio>

#include "board/pill_board.h"
#include "picture/scene_painter.h"

namespace wqlab {
namespace {

void end(const QString &problem) {
    if (!problem.isEmpty())
        std::fprintf(stderr, "wqlab: %s\n", qPrintable(problem));
    QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
}

void settle(QQuickWindow *window) {
    for (PillBoard *board : window->findChildren<PillBoard *>())
        board->settle();
}

}  // namespace

void prepareScreenshot() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
}

void takeScreenshot(Shell *shell, const QString &file) {
    QObject::connect(shell, &Shell::arrived, shell, [shell, file](const QString &problem) {
        if (!problem.isEmpty())
            return end(problem);
        // One round for what the change of the playhead has put off, one frame for the layouts,
        // then the picture.
        QTimer::singleShot(30, shell, [shell, file] {
            shell->window()->grabWindow();
            settle(shell->window());
            QTimer::singleShot(30, shell, [shell, file] {
                const QImage image = shell->window()->grabWindow();
                if (file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive))
                    return end(writeSvg(*shell->window(), file));
                end(image.save(file)
                        ? QString()
                        : Shell::tr("The picture could not be written to %1.").arg(file));
            });
        });
    });
}

}  // namespace wqlab
