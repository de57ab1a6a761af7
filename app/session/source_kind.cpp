#include "session/source_kind.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "trace/line_head.h"
#include "trace/line_splitter.h"

namespace wqlab {

namespace {
constexpr qint64 looked_at = 4 << 20;
}

QStringList source_lines(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    if (!lines.isEmpty() && lines.back().isEmpty()) lines.removeLast();
    return lines;
}

SourceKind source_kind(const QString &path) {
    const QFileInfo info(path);
    if (!info.exists()) return SourceKind::missing;
    if (info.isDir()) return QDir(path).exists(QStringLiteral("lesson.md")) ? SourceKind::lesson : SourceKind::unknown;
    if (info.fileName() == QStringLiteral("lesson.md")) return SourceKind::lesson;
    if (info.suffix() == QStringLiteral("c")) return SourceKind::module;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return SourceKind::unreadable;
    if (info.size() == 0) return SourceKind::empty;

    const QByteArray bytes = file.read(looked_at);
    bool events = false, recipe = false, tracer = false;
    const auto look = [&](std::string_view line) {
        LineHead head;
        if (line.starts_with("# wqlab-run:")) recipe = true;
        else if (line.starts_with("# tracer:")) tracer = true;
        else if (!events && !line.starts_with("#")) events = !parse_head(line, head);
    };
    LineSplitter splitter;
    splitter.add(std::string_view(bytes.constData(), std::size_t(bytes.size())), look);
    splitter.finish(look);
    if (events) return SourceKind::trace;
    if (recipe) return SourceKind::run;
    return tracer ? SourceKind::trace : SourceKind::unknown;
}

}  // namespace wqlab
