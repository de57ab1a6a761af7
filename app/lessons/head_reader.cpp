#include "lessons/head_reader.h"

#include <map>

#include "lessons/lesson_words.h"

namespace wqlab {

namespace {

// KeyReader: the value of one key, with where it stands.
struct KeyReader {
    const ListItem &item;
    QString name, value;
    Lesson *lesson;
    QStringList problems = {};

    int number() {
        bool ok = false;
        const int n = value.toInt(&ok);
        if (!ok) problems << LessonWords::tr("\"%1\" needs a number, not \"%2\"").arg(name, value);
        return n;
    }
    bool yes() {
        if (value != QStringLiteral("yes") && value != QStringLiteral("no"))
            problems << LessonWords::tr("\"%1\" is yes or no, not \"%2\"").arg(name, value);
        return value == QStringLiteral("yes");
    }
    Variation change() {
        Variation v;
        QString problem;
        if (!parseVariation(value, &v, &problem)) problems << problem;
        return v;
    }
    QString file() const { return item.link.isEmpty() ? value : QString::fromUtf8(item.link); }
};

using Take = void (*)(KeyReader &k, Lesson &l);

// keys: all there are; lessons/README.md says what they mean.
const std::map<QString, Take> keys{
    {QStringLiteral("module"), [](KeyReader &k, Lesson &l) { l.module = k.file(); }},
    {QStringLiteral("minutes"), [](KeyReader &k, Lesson &l) { l.minutes = k.number(); }},
    {QStringLiteral("core"), [](KeyReader &k, Lesson &l) { l.core = k.yes(); }},
    {QStringLiteral("needs"), [](KeyReader &k, Lesson &l) { l.needs = split_list(k.value); }},
    {QStringLiteral("covers"), [](KeyReader &k, Lesson &l) { l.covers = split_list(k.value); }},
    {QStringLiteral("cpus"), [](KeyReader &k, Lesson &l) { l.cpus = k.number(); }},
    {QStringLiteral("fixed cpus"), [](KeyReader &k, Lesson &l) { l.fixedCpus = k.yes(); }},
    {QStringLiteral("mode"), [](KeyReader &k, Lesson &l) { l.mode = k.value; }},
    {QStringLiteral("seed"),
     [](KeyReader &k, Lesson &l) { l.seed = k.value == QStringLiteral("none") ? -1 : k.number(); }},
    {QStringLiteral("params"), [](KeyReader &k, Lesson &l) { l.params = k.value.split(u' ', Qt::SkipEmptyParts); }},
    {QStringLiteral("kernel"), [](KeyReader &k, Lesson &l) { l.kernel = k.value; }},
    {QStringLiteral("config"), [](KeyReader &k, Lesson &l) { l.config = k.value; }},
    {QStringLiteral("script"), [](KeyReader &k, Lesson &l) { l.script = k.file(); }},
    {QStringLiteral("for"), [](KeyReader &k, Lesson &l) { l.duration = k.value; }},
    {QStringLiteral("exit"), [](KeyReader &k, Lesson &l) { l.exit = k.number(); }},
    {QStringLiteral("message"), [](KeyReader &k, Lesson &l) { l.message = k.value; }},
    {QStringLiteral("mended"), [](KeyReader &k, Lesson &l) { l.mended = k.file(); }},
    {QStringLiteral("show"), [](KeyReader &k, Lesson &l) { l.show = split_list(k.value); }},
    {QStringLiteral("task"), [](KeyReader &k, Lesson &l) { l.task.text = k.value, l.task.line = k.item.line; }},
    {QStringLiteral("done if"), [](KeyReader &k, Lesson &l) { l.task.condition = k.value; }},
    {QStringLiteral("solution"), [](KeyReader &k, Lesson &l) { l.task.solution = k.change(); }},
    {QStringLiteral("explored"), [](KeyReader &k, Lesson &l) { l.task.explored = k.number(); }},
};

}  // namespace

QStringList split_list(const QString &value) {
    QStringList items;
    for (const QString &s : value.split(QLatin1Char(','), Qt::SkipEmptyParts)) items << s.trimmed();
    return items;
}

void read_key(const ListItem &item, Lesson *lesson, const QString &file, std::vector<LessonProblem> *problems) {
    const QString text = QString::fromUtf8(item.text);
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    KeyReader key{item, text.left(colon).trimmed(), text.mid(colon + 1).trimmed(), lesson};
    const auto take = keys.find(key.name);
    if (colon < 0)
        key.problems << LessonWords::tr("\"%1\" is not \"key: value\"").arg(text);
    else if (take == keys.end())
        key.problems << LessonWords::tr("there is no key \"%1\"").arg(key.name);
    else
        take->second(key, *lesson);
    for (const QString &problem : key.problems) problems->push_back({file, item.line, problem});
}

}  // namespace wqlab
