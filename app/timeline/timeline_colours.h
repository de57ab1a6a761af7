// timeline_colours.h: what the timeline is painted with; QML fills it from the theme.
#pragma once
#include <QColor>
#include <QFont>
#include <QVariantMap>
#include <QVector>

namespace wqlab {

struct TimelineColours {
    QColor ground, raised, line, text, dim, faint, accent, unplayed;
    QVector<QColor> identities;
    QString sans, mono;
    int size = 12;  // of a row's name, px

    QFont font(const QString &family, int px, QFont::Weight weight = QFont::Normal) const {
        QFont f(family);
        f.setPixelSize(px);
        f.setWeight(weight);
        // Names in code are shown letter by letter.
        if (family == mono)
            f.setStyleStrategy(QFont::PreferNoShaping);
        return f;
    }
    // identity: of the work with that colour number; dim when it is no work.
    QColor identity(int colour) const {
        return colour < 0 || identities.isEmpty() ? dim : identities[colour % identities.size()];
    }
};

// coloursOf: from a map with these names as keys.
TimelineColours coloursOf(const QVariantMap &map);

}  // namespace wqlab
