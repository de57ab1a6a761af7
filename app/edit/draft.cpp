#include "edit/draft.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace wqlab {

namespace {

bool read(const QString &path, QString &text) {
    QFile f(path);
    if (!f.open(QIODevice::ReadOnly)) return false;
    text = QString::fromUtf8(f.readAll());
    return true;
}

// place_of: a folder of its own for each source, named after its folder so that a person finds it.
QString place_of(const QString &source) {
    const QFileInfo info(QDir::cleanPath(QFileInfo(source).absoluteFilePath()));
    const QByteArray hash =
        QCryptographicHash::hash(info.filePath().toUtf8(), QCryptographicHash::Sha1).toHex().left(8);
    return info.dir().dirName() + QLatin1Char('-') + QString::fromLatin1(hash) + QLatin1Char('/') + info.fileName();
}

}  // namespace

Draft::Draft(QObject *parent) : QObject(parent) {
    saver_.setSingleShot(true);
    saver_.setInterval(save_delay);
    connect(&saver_, &QTimer::timeout, this, &Draft::save);
}

Draft::~Draft() { close(); }

bool Draft::open(const QString &source) {
    close();
    if (folder_.isEmpty())
        folder_ =
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/wqlab/drafts");
    QString original;
    if (!read(source, original)) {
        setProblem(tr("%1 cannot be read.").arg(source));
        return false;
    }
    source_ = source;
    original_ = text_ = original;
    path_ = folder_ + QLatin1Char('/') + place_of(source);
    const bool there = QFile::exists(path_);
    if (there && !read(path_, text_)) {
        setProblem(tr("Your copy %1 cannot be read; the original is shown.").arg(path_));
        text_ = original;
    } else {
        setProblem({});
    }
    setExists(there);
    emit textChanged();
    return true;
}

void Draft::close() {
    if (saver_.isActive()) save();
    source_.clear();
    path_.clear();
    original_.clear();
    text_.clear();
    setExists(false);
}

void Draft::setText(const QString &text) {
    if (source_.isEmpty() || text == text_) return;
    text_ = text;
    setExists(true);
    // Not started again by each key: what is typed without a pause is saved too.
    if (!saver_.isActive()) saver_.start();
    emit textChanged();
}

bool Draft::save() {
    saver_.stop();
    if (source_.isEmpty() || !exists_) return true;
    QDir().mkpath(QFileInfo(path_).path());
    QSaveFile f(path_);
    const QByteArray bytes = text_.toUtf8();
    if (!f.open(QIODevice::WriteOnly) || f.write(bytes) != bytes.size() || !f.commit()) {
        setProblem(tr("Your copy could not be saved to %1: %2.").arg(path_, f.errorString()));
        return false;
    }
    setProblem({});
    return true;
}

void Draft::reset() {
    saver_.stop();
    if (QFile::exists(path_) && !QFile::remove(path_)) setProblem(tr("%1 could not be removed.").arg(path_));
    setExists(false);
    if (text_ == original_) return;
    text_ = original_;
    emit textChanged();
}

void Draft::rebase() {
    QString original;
    if (!read(source_, original)) return setProblem(tr("%1 cannot be read.").arg(source_));
    original_ = original;
    emit textChanged();
}

void Draft::setExists(bool exists) {
    if (exists == exists_) return;
    exists_ = exists;
    emit existsChanged();
}

void Draft::setProblem(const QString &problem) {
    if (problem == problem_) return;
    problem_ = problem;
    emit problemChanged();
}

}  // namespace wqlab
