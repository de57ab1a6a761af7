#include "picture/svg_engine.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace wqlab {
namespace {

constexpr int dots_an_inch = 96;

QString number(double v) { return QString::number(v, 'f', 2).remove(QStringLiteral(".00")); }

QString pathData(const QPainterPath &path) {
    QString data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        const char *const letter = e.type == QPainterPath::MoveToElement   ? "M"
                                   : e.type == QPainterPath::LineToElement ? "L"
                                   : e.type == QPainterPath::CurveToElement ? "C" : " ";
        data += QLatin1String(letter) + number(e.x) + u' ' + number(e.y);
    }
    return data;
}

QString attribute(const char *name, const QString &value) {
    return QStringLiteral(" %1=\"%2\"").arg(QLatin1String(name), value);
}

}  // namespace

SvgEngine::SvgEngine()
    : QPaintEngine(PrimitiveTransform | PixmapTransform | PainterPaths | AlphaBlend | Antialiasing |
                   ConstantOpacity) {}

bool SvgEngine::begin(QPaintDevice *) {
    body_.clear();
    clips_ = 0;
    clipped_ = false;
    return true;
}

bool SvgEngine::end() {
    clip({});
    return true;
}

// updateState: what is drawn reads the painter; only a clip is an element of its own, a group round what it cuts.
void SvgEngine::updateState(const QPaintEngineState &state) {
    if (!(state.state() & (DirtyClipPath | DirtyClipRegion | DirtyClipEnabled)))
        return;
    clip(painter()->hasClipping() ? painter()->transform().map(painter()->clipPath()) : QPainterPath());
}

void SvgEngine::clip(const QPainterPath &path) {
    if (clipped_)
        body_ += QStringLiteral("</g>\n");
    clipped_ = !path.isEmpty();
    if (!clipped_)
        return;
    body_ += QStringLiteral("<clipPath id=\"c%1\"><path d=\"%2\"/></clipPath><g clip-path=\"url(#c%1)\">\n")
                 .arg(++clips_)
                 .arg(pathData(path));
}

QString SvgEngine::paint(const char *name, const QColor &colour) const {
    const double alpha = colour.alphaF() * painter()->opacity();
    QString text = attribute(name, colour.name());
    if (alpha < 1)
        text += QStringLiteral(" %1-opacity=\"%2\"").arg(QLatin1String(name), number(alpha));
    return text;
}

QString SvgEngine::place() const {
    const QTransform t = painter()->transform();
    if (t.isIdentity())
        return {};
    return QStringLiteral(" transform=\"matrix(%1 %2 %3 %4 %5 %6)\"")
        .arg(number(t.m11()), number(t.m12()), number(t.m21()), number(t.m22()), number(t.dx()), number(t.dy()));
}

void SvgEngine::drawPath(const QPainterPath &path) {
    const QBrush brush = painter()->brush();
    const QPen pen = painter()->pen();
    QString look = brush.style() == Qt::NoBrush ? attribute("fill", QStringLiteral("none"))
                                                : paint("fill", brush.color());
    if (path.fillRule() == Qt::OddEvenFill)
        look += attribute("fill-rule", QStringLiteral("evenodd"));
    if (pen.style() != Qt::NoPen) {
        look += paint("stroke", pen.color()) + attribute("stroke-width", number(std::max(1.0, pen.widthF())));
        QStringList dashes;
        for (const double dash : pen.style() == Qt::SolidLine ? QList<qreal>() : pen.dashPattern())
            dashes << number(dash * std::max(1.0, pen.widthF()));
        if (!dashes.isEmpty())
            look += attribute("stroke-dasharray", dashes.join(u' '));
    }
    body_ += QStringLiteral("<path d=\"%1\"%2%3/>\n").arg(pathData(path), look, place());
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) {
    QPainterPath path;
    for (int i = 0; i < count; ++i)
        i == 0 ? path.moveTo(points[i]) : path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    if (mode != PolylineMode)
        return drawPath(path);
    const QBrush filled = painter()->brush();
    painter()->setBrush(Qt::NoBrush);
    drawPath(path);
    painter()->setBrush(filled);
}

void SvgEngine::drawTextItem(const QPointF &at, const QTextItem &item) {
    const QFont font = item.font();
    QString look = attribute("font-family", font.family().toHtmlEscaped()) +
                   attribute("font-size", number(font.pixelSize() > 0 ? font.pixelSize()
                                                                      : font.pointSizeF() * dots_an_inch / 72)) +
                   paint("fill", painter()->pen().color());
    if (font.weight() != QFont::Normal)
        look += attribute("font-weight", QString::number(int(font.weight())));
    if (font.italic())
        look += attribute("font-style", QStringLiteral("italic"));
    // Code is not shaped: a viewer is not to draw "==" as one sign.
    if (font.styleStrategy() & QFont::PreferNoShaping)
        look += attribute("letter-spacing", QStringLiteral("0.01")) +
                attribute("style", QStringLiteral("font-variant-ligatures:none"));
    body_ += QStringLiteral("<text xml:space=\"preserve\" x=\"%1\" y=\"%2\" textLength=\"%3\"%4%5>%6</text>\n")
                 .arg(number(at.x()), number(at.y()), number(item.width()), look, place(),
                      item.text().toHtmlEscaped());
}

void SvgEngine::drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from) {
    drawImage(to, pixmap.toImage(), from, {});
}

void SvgEngine::drawImage(const QRectF &to, const QImage &image, const QRectF &from,
                          Qt::ImageConversionFlags) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.copy(from.toRect()).save(&buffer, "PNG");
    body_ +=
        QStringLiteral("<image x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\"%5 href=\"data:image/png;base64,%6\"/>\n")
            .arg(number(to.x()), number(to.y()), number(to.width()), number(to.height()), place(),
                 QString::fromLatin1(bytes.toBase64()));
}

QByteArray SvgDevice::toSvg(const QString &title) const {
    return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" "
                          "viewBox=\"0 0 %1 %2\">\n<title>%3</title>\n%4</svg>\n")
        .arg(size_.width())
        .arg(size_.height())
        .arg(title.toHtmlEscaped(), engine_.body())
        .toUtf8();
}

int SvgDevice::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmWidth: return size_.width();
    case PdmHeight: return size_.height();
    case PdmWidthMM: return int(size_.width() * 25.4 / dots_an_inch);
    case PdmHeightMM: return int(size_.height() * 25.4 / dots_an_inch);
    case PdmDepth: return 32;
    case PdmNumColors: return 1 << 24;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
    default: return dots_an_inch;
    }
}

}  // namespace wqlab
