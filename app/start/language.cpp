#include "start/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

namespace wqlab {
namespace {

// install: true when load has put something into a translator, which then belongs to the application.
template <class Load>
bool install(Load load) {
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (load(*translator) && QCoreApplication::installTranslator(translator))
        return true;
    delete translator;
    return false;
}

// installQts: what Qt itself says, such as the buttons of a file dialog.
void installQts(const QLocale &locale) {
    install([&locale](QTranslator &t) {
        return t.load(locale, QStringLiteral("qt"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    });
}

bool installOurs(const QLocale &locale) {
    for (const QString &folder : language_folders())
        if (install(
                [&](QTranslator &t) { return t.load(locale, QStringLiteral("wqlab"), QStringLiteral("_"), folder); }))
            return true;
    return false;
}

}  // namespace

QStringList language_folders() {
    return {QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
                .filePath(QStringLiteral("wqlab/translations")),
            QDir::cleanPath(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../translations")))};
}

bool useLanguage(const QString &language, QString *problem) {
    if (language.endsWith(QStringLiteral(".qm"))) {
        if (install([&language](QTranslator &t) { return t.load(language); }))
            return true;
        *problem = QFileInfo::exists(language)
                       ? QStringLiteral("%1 is no translation that lrelease has made.").arg(language)
                       : QStringLiteral("There is no file %1.").arg(language);
        return false;
    }
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (!language.isEmpty() && locale.language() == QLocale::C) {
        *problem =
            QStringLiteral("--language is a language such as de or pt_BR, or a .qm file, not \"%1\".").arg(language);
        return false;
    }
    if (locale.language() == QLocale::C || locale.language() == QLocale::English)
        return true;
    if (installOurs(locale)) {
        installQts(locale);
        return true;
    }
    *problem = QStringLiteral("There is no wqlab_%1.qm in %2.")
                   .arg(locale.name().section(u'_', 0, language.contains(u'_') ? 1 : 0),
                        language_folders().join(QStringLiteral(" or ")));
    return language.isEmpty();
}

}  // namespace wqlab
