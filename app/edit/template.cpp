#include "edit/template.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

// Resources of a static library are not there by themselves.
static void load_templates() { Q_INIT_RESOURCE(wqlab_templates); }

namespace wqlab {

namespace {

struct TemplateWords {
    Q_DECLARE_TR_FUNCTIONS(template)
};

constexpr const char *names[] = {"one_work", "delayed_work", "own_workqueue", "two_cpus", "timer_and_work",
                                 "tasklet_and_work", "interrupt_and_work", "thread_and_work"};

QString read(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

QString template_text(const QString &name) {
    static const bool loaded = (load_templates(), true);
    return loaded ? read(QStringLiteral(":/wqlab/edit/templates/%1.c").arg(name)) : QString();
}

std::vector<Template> templates() {
    std::vector<Template> all;
    for (const char *name : names) {
        Template t;
        t.name = QString::fromLatin1(name);
        const QString head = template_text(t.name).section(QLatin1Char('\n'), 0, 0).mid(3);
        t.title = head.section(QStringLiteral(": "), 0, 0);
        t.summary = head.section(QStringLiteral(": "), 1);
        if (!t.summary.isEmpty()) t.summary[0] = t.summary[0].toUpper();
        all.push_back(t);
    }
    return all;
}

QString template_file(const QString &name, const QString &folder, QString *problem) {
    const QString text = template_text(name), path = QDir(folder).filePath(name + QStringLiteral(".c"));
    if (text.isEmpty()) {
        *problem = TemplateWords::tr("There is no template %1.").arg(name);
        return {};
    }
    if (read(path) == text) return path;
    QDir().mkpath(folder);
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        *problem = TemplateWords::tr("The template cannot be written to %1: %2.")
                       .arg(path, file.errorString());
        return {};
    }
    return path;
}

}  // namespace wqlab
