#include "board/form_textures.h"

#include <QQuickWindow>
#include <cmath>

namespace wqlab {
namespace {
constexpr qsizetype many = 512;   // sizes of pills on their way are seen once
}  // namespace

FormTextures::FormTextures(QQuickWindow *window) : QObject(window), window_(window) {}

FormTextures *FormTextures::in(QQuickWindow *window) {
    auto *textures = window->findChild<FormTextures *>(QString(), Qt::FindDirectChildrenOnly);
    return textures ? textures : new FormTextures(window);
}

std::shared_ptr<QSGTexture> FormTextures::of(const form::Style &style, QSizeF size, qreal ratio) {
    if (textures_.size() > many)
        forgetUnused();
    std::weak_ptr<QSGTexture> &known = textures_[{style, size, ratio}];
    if (auto texture = known.lock())
        return texture;
    QImage image(int(std::ceil(size.width() * ratio)), int(std::ceil(size.height() * ratio)),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    form::paint(painter, QRectF(QPointF(), size), style);
    painter.end();
    const QQuickWindow::CreateTextureOptions options =
        QQuickWindow::CreateTextureOptions(QQuickWindow::TextureHasAlphaChannel) | QQuickWindow::TextureCanUseAtlas;
    std::shared_ptr<QSGTexture> texture(window_->createTextureFromImage(image, options));
    known = texture;
    return texture;
}

void FormTextures::forgetUnused() {
    textures_.removeIf([](const auto &entry) { return entry.value().expired(); });
}

}  // namespace wqlab
