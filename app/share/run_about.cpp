#include "share/run_about.h"

#include <QCoreApplication>
#include <QMap>

#include "trace/run_lines.h"

namespace wqlab {

namespace {

constexpr QByteArrayView our_version = "1";

struct RunAboutWords {
    Q_DECLARE_TR_FUNCTIONS(RunAbout)
};


// choice_is_good: "STEP CPU TASK POINT".
bool choice_is_good(const QByteArray &text) {
    const QList<QByteArray> words = text.split(' ');
    bool step = false, cpu = false;
    if (words.size() != 4) return false;
    words[0].toLongLong(&step);
    words[1].toInt(&cpu);
    return step && cpu;
}

}  // namespace

RunAbout run_about(const QByteArray &file) {
    RunAbout about;
    QMap<QByteArray, QByteArray> recipe;
    QString broken;
    about.view = read_view(file, &broken);
    int number = 0;
    for (const QByteArray &line : file.split('\n')) {
        ++number;
        bool good = true;
        QByteArray rest;
        const auto begins = [&](QByteArrayView prefix) {
            rest = line.mid(prefix.size());
            return line.startsWith(prefix);
        };
        if (begins(run_line)) {
            good = rest.contains('=');
            recipe[rest.left(rest.indexOf('='))] = rest.mid(rest.indexOf('=') + 1);
        } else if (begins(source_line)) {
            about.source << QString::fromUtf8(rest.mid(1));
        } else if (begins(script_line)) {
            about.levers << QString::fromUtf8(rest);
        } else if (begins(choice_line)) {
            ++about.choices;
            good = choice_is_good(rest);
        } else if (!line.isEmpty() && !line.startsWith('#')) {
            good = false;
        }
        if (!good && broken.isEmpty())
            broken = RunAboutWords::tr("line %1 cannot be read: %2").arg(number).arg(QString::fromUtf8(line.left(80)));
    }
    about.module = QString::fromUtf8(recipe[QByteArrayLiteral("module")]);
    about.made = RunAboutWords::tr("Linux %1 · %2 CPUs · %3")
                     .arg(QString::fromUtf8(recipe[QByteArrayLiteral("kernel")]),
                         QString::fromUtf8(recipe[QByteArrayLiteral("cpus")]),
                          QString::fromUtf8(recipe[QByteArrayLiteral("compiler")]));
    const QByteArray version = recipe[QByteArrayLiteral("version")];
    if (version != our_version)
        about.problem =
            version.isEmpty()
                ? RunAboutWords::tr("This file is damaged: it does not say its version.")
                : RunAboutWords::tr("This run was written by another version of wqlab (format %1, this one reads %2).")
                      .arg(QString::fromUtf8(version), QString::fromUtf8(our_version.toByteArray()));
    else if (about.module.isEmpty() || about.source.isEmpty())
        about.problem = RunAboutWords::tr("This file is damaged: it holds no module.");
    else if (!broken.isEmpty())
        about.problem = RunAboutWords::tr("This file is damaged: %1.").arg(broken);
    return about;
}

}  // namespace wqlab
