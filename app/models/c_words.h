// c_words.h: a line of C as rich text: keywords, strings, comments and directives told apart.
#pragma once
#include <QString>

namespace wqlab {

QString expandTabs(const QString &line, int width);

// CWords: reads lines in order, since a comment may go over several. The text names its kinds as
// font weights and slants only, so that it suits both themes: keywords bold, comments italic.
class CWords {
public:
    QString html(const QString &line);

private:
    bool in_comment_ = false;
};

}  // namespace wqlab
