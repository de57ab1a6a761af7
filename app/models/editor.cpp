#include "models/editor.h"

namespace wqlab {

Editor::Editor(Session *session, QObject *parent) : QObject(parent), session_(session) {
    connect(session_, &Session::sourceChanged, this, &Editor::onSource);
    connect(session_, &Session::statusChanged, this, &Editor::onStatus);
    connect(&watch_, &FileWatch::changed, this, &Editor::onWritten);
    connect(&draft_, &Draft::textChanged, this, [this] {
        showChanges();
        emit textChanged();
    });
    connect(&draft_, &Draft::existsChanged, this, &Editor::textChanged);
    connect(&draft_, &Draft::problemChanged, this, &Editor::problemChanged);
}

// onSource: something else was opened. A lesson that is written anew (see Session) is the same source.
void Editor::onSource() {
    const QString file = session_->moduleFile();
    if (file == draft_.source() && !file.isEmpty()) {
        if (session_->kind() == Session::LessonSource)
            followOriginal();
        return;
    }
    setOn(false);
    setAsks(false);
    used_ = false;
    diagnostics_.show({});
    if (file.isEmpty())
        draft_.close();
    else
        draft_.open(file);
    watch_.watch(session_->kind() == Session::ModuleSource ? QStringList{file} : QStringList());
    emit sourceChanged();
    emit replaced();
}

void Editor::onStatus() {
    if (session_->status() != Session::Ready && session_->status() != Session::Failed)
        return;
    const QString file = session_->fileName();
    diagnostics_.show(read_diagnostics(session_->diagnostics(), file, draft_.text()));
}

// onWritten: somebody has saved the module with an editor of theirs.
void Editor::onWritten() {
    if (followOriginal())
        return draft_.changed() ? setAsks(true) : run();
}

// followOriginal: the file is what Reset goes back to and what Changes counts from. False when it is as it was.
bool Editor::followOriginal() {
    QFile file(draft_.source());
    if (!file.open(QIODevice::ReadOnly) || QString::fromUtf8(file.readAll()) == draft_.original())
        return false;
    if (draft_.changed()) {
        draft_.rebase();
    } else {
        draft_.reset();
        draft_.open(QString(draft_.source()));
        emit replaced();
    }
    return true;
}

void Editor::setAsks(bool asks) {
    if (asks == asks_)
        return;
    asks_ = asks;
    emit asksChanged();
}

void Editor::setOn(bool on) {
    if (on == on_)
        return;
    on_ = on;
    emit onChanged();
}

void Editor::begin() {
    if (!possible())
        return;
    used_ = true;
    setOn(true);
}

void Editor::leave() {
    draft_.save();
    setChangesShown(false);
    setOn(false);
}

void Editor::run() {
    if (!possible())
        return session_->run();
    const bool copy = used_ && draft_.changed() && draft_.save();
    session_->setCopy(copy ? draft_.path() : QString());
    session_->run();
}

void Editor::reset() {
    draft_.reset();
    emit replaced();
}

void Editor::takeOriginal() {
    const QString source = draft_.source();
    draft_.reset();
    draft_.close();
    draft_.open(source);
    setAsks(false);
    emit replaced();
    run();
}

void Editor::keepCopy() {
    setAsks(false);
}

void Editor::goTo(int line, int column) {
    begin();
    setChangesShown(false);
    emit placeWanted(placeOf(line, column));
}

void Editor::setChangesShown(bool on) {
    if (on == changes_shown_)
        return;
    changes_shown_ = on;
    showChanges();
    emit changesShownChanged();
}

void Editor::showChanges() {
    if (changes_shown_)
        changes_.show(draft_.original(), draft_.text());
}


int Editor::placeOf(int line, int column) const {
    constexpr int tab = 8;   // of the compiler's columns
    const QString text = draft_.text();
    qsizetype at = 0;
    for (int i = 1; i < line && at >= 0; ++i)
        at = text.indexOf(u'\n', at) + 1;
    for (int c = 1; c < column && at < text.size() && text[at] != u'\n'; ++at)
        c += text[at] == u'\t' ? tab - (c - 1) % tab : 1;
    return int(at);
}

}  // namespace wqlab
