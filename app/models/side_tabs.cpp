#include "models/side_tabs.h"

#include "models/ids.h"

namespace wqlab {

SideTabs::SideTabs(Session *session, const Folding *folding, const CodeModel *code, const Editor *editor,
                   QObject *parent)
    : QObject(parent), session_(session), folding_(folding), code_(code) {
    connect(session->lesson(), &LessonPlayer::stepChanged, this, &SideTabs::followLesson);
    connect(folding, &Folding::changed, this, &SideTabs::changed);
    connect(code, &CodeModel::sourceChanged, this, &SideTabs::changed);
    connect(editor, &Editor::onChanged, this, [this, editor] {
        if (editor->on())
            choose(Code);
    });
    // What is wrong with the text stands below it.
    connect(session, &Session::statusChanged, this, [this] {
        if (!session_->failure().isEmpty() && session_->runs()->count() > 0)
            choose(Code);
    });
}

int SideTabs::tab() const {
    const QList<int> there = folding_->tabs();
    const int usual = code_->count() > 0 ? Code : Log;
    for (const int tab : {chosen_, usual})
        if (there.contains(tab))
            return tab;
    return there.value(0, -1);
}

void SideTabs::choose(int tab) {
    if (tab == chosen_)
        return;
    chosen_ = tab;
    emit changed();
}

void SideTabs::tell(const QString &id) {
    const Selection::Kind kind = parseId(id).kind;
    choose(kind == Selection::Line ? Code : kind == Selection::Event ? Events : Inspect);
}

// followLesson: a lesson's step may speak of one of them.
void SideTabs::followLesson() {
    if (!session_->lesson()->active())
        return;
    const QStringList shown = session_->lesson()->show();
    for (const auto &[name, tab] :
         {std::pair("log", Log), {"events", Events}, {"tasks", Tasks}, {"inspector", Inspect}})
        if (shown.contains(QLatin1String(name)))
            return choose(tab);
    choose(Code);
}

}  // namespace wqlab
