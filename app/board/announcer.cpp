#include "board/announcer.h"

#include <QAccessible>

namespace wqlab {

void Announcer::setWords(const QString &words) {
    if (words == words_)
        return;
    words_ = words;
    emit wordsChanged();
    if (!QAccessible::isActive() || !parentItem() || !isVisible() || words_.isEmpty())
        return;
    // The name first: a reader that knows no alerts reads it anew.
    for (const QAccessible::Event type : {QAccessible::NameChanged, QAccessible::Alert}) {
        QAccessibleEvent event(parentItem(), type);
        QAccessible::updateAccessibility(&event);
    }
}

}  // namespace wqlab
