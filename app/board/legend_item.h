// legend_item.h: finds what on the stage explains itself, and places a label for each kind, or a number.
#pragma once
#include <QFont>
#include <QQuickItem>
#include <QVariantList>

namespace wqlab {

// LegendItem: every visible item within target that has a property legend, a text, is a thing to be
// explained; one with a property lettered holds letters, on which no label may lie, as on all texts. Of those with
// the same text the one that has room for a label beside it. What finds no room for its words has a number, which
// stands for them in a list elsewhere.
class LegendItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *target READ target WRITE setTarget NOTIFY targetChanged FINAL)
    Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY shownChanged FINAL)
    // far: a label may stand anywhere in the room, and nothing has a number.
    Q_PROPERTY(bool far READ far WRITE setFar NOTIFY farChanged FINAL)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY fontChanged FINAL)
    // callouts: maps with text, number (0: the label has the words), label and thing (rectangles of this item), from
    // and to (the line between them).
    Q_PROPERTY(QVariantList callouts READ callouts NOTIFY calloutsChanged FINAL)
    // numbered: the words of those with a number, from 1 on.
    Q_PROPERTY(QStringList numbered READ numbered NOTIFY calloutsChanged FINAL)

public:
    explicit LegendItem(QQuickItem *parent = nullptr) : QQuickItem(parent) {}

    QQuickItem *target() const { return target_; }
    void setTarget(QQuickItem *target);
    bool shown() const { return shown_; }
    void setShown(bool shown);
    bool far() const { return far_; }
    void setFar(bool far);
    QFont font() const { return font_; }
    void setFont(const QFont &font);
    QVariantList callouts() const { return callouts_; }
    QStringList numbered() const { return numbered_; }

public slots:
    // find: anew, once what changes now has found its place.
    void find() { polish(); }

signals:
    void targetChanged();
    void shownChanged();
    void farChanged();
    void fontChanged();
    void calloutsChanged();

protected:
    void updatePolish() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void place();

    QQuickItem *target_ = nullptr;
    bool shown_ = false, far_ = false;
    QFont font_;
    QVariantList callouts_;
    QStringList numbered_;
};

}  // namespace wqlab
