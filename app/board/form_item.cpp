#include "board/form_item.h"

namespace wqlab {

FormItem::FormItem(QQuickItem *parent) : QQuickPaintedItem(parent) { setAntialiasing(true); }

void FormItem::paint(QPainter *painter) { form::paint(*painter, boundingRect(), style_); }

}  // namespace wqlab
