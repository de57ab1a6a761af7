// svg_engine.h: a paint device whose picture is text: an SVG drawing.
#pragma once
#include <QPaintDevice>
#include <QPaintEngine>
#include <QString>

namespace wqlab {

// SvgEngine: paths, text and images. A brush with a pattern becomes its plain colour.
class SvgEngine : public QPaintEngine {
public:
    SvgEngine();

    bool begin(QPaintDevice *device) override;
    bool end() override;
    void updateState(const QPaintEngineState &state) override;
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF &at, const QTextItem &item) override;
    void drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from) override;
    void drawImage(const QRectF &to, const QImage &image, const QRectF &from,
                   Qt::ImageConversionFlags flags) override;
    Type type() const override { return User; }
    // body: the elements that were drawn.
    const QString &body() const { return body_; }

private:
    QString paint(const char *name, const QColor &colour) const;
    QString place() const;
    void clip(const QPainterPath &path);

    QString body_;
    int clips_ = 0;
    bool clipped_ = false;
};

// SvgDevice: to be painted on with a QPainter.
class SvgDevice : public QPaintDevice {
public:
    explicit SvgDevice(QSize size) : size_(size) {}
    QPaintEngine *paintEngine() const override { return &engine_; }
    // toSvg: the whole file.
    QByteArray toSvg(const QString &title) const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize size_;
    mutable SvgEngine engine_;
};

}  // namespace wqlab
