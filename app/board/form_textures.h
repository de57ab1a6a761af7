// form_textures.h: what the forms of a window look like, painted once for all that look the same.
#pragma once
#include <QCache>
#include <QObject>
#include <QSGTexture>
#include <memory>

#include "board/form.h"

class QQuickWindow;

namespace wqlab {

// FormTextures: belongs to a window; its textures lie in the scene graph's atlas, so that forms side by side are drawn
// in one go. of() is called while the scene graph is synchronised; textures die there, or with the scene graph.
class FormTextures : public QObject {
    Q_OBJECT

public:
    // in: those of the window, made when they are first asked for.
    static FormTextures *in(QQuickWindow *window);
    // of: a form of that size in device pixels; ratio: device pixels to one of the item's.
    std::shared_ptr<QSGTexture> of(const form::Style &style, QSizeF size, qreal ratio);

private:
    struct Key {
        form::Style style;
        QSizeF size;
        qreal ratio;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed) {
            const form::Style &s = key.style;
            return qHashMulti(seed, int(s.kind), s.identity.rgba(), s.ground.rgba(), s.number, s.bit, key.size.width(),
                              key.size.height());
        }
    };

    explicit FormTextures(QQuickWindow *window);

    QQuickWindow *window_;
    // The last that were asked for, also when nothing shows them now: another moment will.
    QCache<Key, std::shared_ptr<QSGTexture>> textures_;
};

}  // namespace wqlab
