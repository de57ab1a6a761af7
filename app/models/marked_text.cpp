#include "models/marked_text.h"

#include "sentences/marked.h"


namespace wqlab {

QString MarkedText::html() const {
    QString text = marked_.toHtmlEscaped();
    text.replace(QLatin1Char(marked::open),
                 QStringLiteral("<span style=\"font-family:'%1'; font-weight:700\">").arg(mono_));
    return text.replace(QLatin1Char(marked::close), QStringLiteral("</span>"));
}

}  // namespace wqlab
