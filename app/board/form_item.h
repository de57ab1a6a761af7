// form_item.h: a form as an item, for pills and legends.
#pragma once
#include <QQuickItem>

#include "board/form.h"

namespace wqlab {

class FormTextures;

class FormItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wqlab::form::Kind form READ form WRITE setForm NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor identity READ identity WRITE setIdentity NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor ground READ ground WRITE setGround NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor contour READ contour WRITE setContour NOTIFY styleChanged FINAL)
    Q_PROPERTY(int number READ number WRITE setNumber NOTIFY styleChanged FINAL)
    Q_PROPERTY(int bit READ bit WRITE setBit NOTIFY styleChanged FINAL)
    Q_PROPERTY(qreal radius READ radius WRITE setRadius NOTIFY styleChanged FINAL)
    Q_PROPERTY(bool filled READ filled NOTIFY styleChanged FINAL)

public:
    explicit FormItem(QQuickItem *parent = nullptr);
    // paint: for a picture of the window that is not of pixels.
    void paint(QPainter *painter) const;

    form::Kind form() const { return style_.kind; }
    void setForm(form::Kind form) { set(style_.kind, form); }
    QColor identity() const { return style_.identity; }
    void setIdentity(const QColor &c) { set(style_.identity, c); }
    QColor ground() const { return style_.ground; }
    void setGround(const QColor &c) { set(style_.ground, c); }
    QColor ink() const { return style_.ink; }
    void setInk(const QColor &c) { set(style_.ink, c); }
    QColor contour() const { return style_.contour; }
    void setContour(const QColor &c) { set(style_.contour, c); }
    int number() const { return style_.number; }
    void setNumber(int number) { set(style_.number, number); }
    int bit() const { return style_.bit; }
    void setBit(int bit) { set(style_.bit, bit); }
    qreal radius() const { return style_.radius; }
    void setRadius(qreal r) { set(style_.radius, r); }
    bool filled() const { return form::filled(style_.kind); }

signals:
    void styleChanged();

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    template <class T> void set(T &field, const T &value) {
        if (field == value)
            return;
        field = value;
        update();
        emit styleChanged();
    }

    form::Style style_;
    FormTextures *textures_ = nullptr;   // of the window
};

}  // namespace wqlab
