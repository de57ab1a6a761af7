#include "board/form_item.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <cmath>

#include "board/form_textures.h"

namespace wqlab {
namespace {

// FormNode: shows a texture that others show too.
class FormNode : public QSGNode {
public:
    explicit FormNode(QSGImageNode *image) : image_(image) {
        image_->setFlag(QSGNode::OwnedByParent);
        image_->setFiltering(QSGTexture::Linear);
        appendChildNode(image_);
    }
    void show(std::shared_ptr<QSGTexture> texture, const QRectF &rect) {
        image_->setTexture(texture.get());
        image_->setSourceRect(QRectF(QPointF(), texture->textureSize()));
        image_->setRect(rect);
        texture_ = std::move(texture);
    }

private:
    QSGImageNode *image_;
    std::shared_ptr<QSGTexture> texture_;
};

}  // namespace

FormItem::FormItem(QQuickItem *parent) : QQuickItem(parent) { setFlag(ItemHasContents); }

void FormItem::paint(QPainter *painter) const { form::paint(*painter, boundingRect(), style_); }

void FormItem::itemChange(ItemChange change, const ItemChangeData &data) {
    if (change == ItemSceneChange)
        textures_ = data.window ? FormTextures::in(data.window) : nullptr;
    else if (change == ItemDevicePixelRatioHasChanged)
        update();
    QQuickItem::itemChange(change, data);
}

void FormItem::geometryChange(const QRectF &now, const QRectF &before) {
    if (now.size() != before.size())
        update();
    QQuickItem::geometryChange(now, before);
}

QSGNode *FormItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *) {
    if (size().isEmpty() || !textures_) {
        delete old;
        return nullptr;
    }
    auto *node = old ? static_cast<FormNode *>(old) : new FormNode(window()->createImageNode());
    const qreal ratio = window()->effectiveDevicePixelRatio();
    std::shared_ptr<QSGTexture> texture = textures_->of(style_, size(), ratio);
    const QSizeF whole = QSizeF(texture->textureSize()) / ratio;
    node->show(std::move(texture), QRectF(QPointF(), whole));
    return node;
}

}  // namespace wqlab
