// template.h: modules to begin with, where there is no lesson.
#pragma once
#include <QString>
#include <vector>

namespace wqlab {

// Template: a small module that compiles and runs; its first line says what it shows.
struct Template {
    QString name;      // "delayed_work", of the file without its suffix
    QString title;     // "A delayed work"
    QString summary;
};

// templates: in the order in which they are offered.
std::vector<Template> templates();
// template_text: empty when there is none of that name.
QString template_text(const QString &name);
// template_file: the template as a file of its own under the folder, written when it is not there or is another. Empty,
// with a sentence in problem, when it cannot be written.
QString template_file(const QString &name, const QString &folder, QString *problem);

}  // namespace wqlab
