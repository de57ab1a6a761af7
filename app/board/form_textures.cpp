#include "board/form_textures.h"

#include <QQuickWindow>
#include <cmath>

namespace wqlab {
namespace {
constexpr qsizetype many = 512;   // textures, of some 10 KiB; sizes of pills on their way are seen once
}  // namespace

FormTextures::FormTextures(QQuickWindow *window) : QObject(window), window_(window), textures_(many) {
    connect(window, &QQuickWindow::sceneGraphInvalidated, this, [this] { textures_.clear(); }, Qt::DirectConnection);
}

FormTextures *FormTextures::in(QQuickWindow *window) {
    auto *textures = window->findChild<FormTextures *>(QString(), Qt::FindDirectChildrenOnly);
    return textures ? textures : new FormTextures(window);
}

std::shared_ptr<QSGTexture> FormTextures::of(const form::Style &style, QSizeF size, qreal ratio) {
    if (const auto *known = textures_.object({style, size, ratio}))
        return *known;
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
    textures_.insert({style, size, ratio}, new std::shared_ptr<QSGTexture>(texture));
    return texture;
}

}  // namespace wqlab
