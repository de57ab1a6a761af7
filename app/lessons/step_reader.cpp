#include "lessons/step_reader.h"

#include <QRegularExpression>

#include "lessons/head_reader.h"
#include "lessons/lesson_words.h"

namespace wqlab {

namespace {

const std::pair<const char *, AnswerForm> forms[] = {{"choice", AnswerForm::Choice},
                                                     {"click", AnswerForm::Click},
                                                     {"line", AnswerForm::Line},
                                                     {"count", AnswerForm::Count},
                                                     {"order", AnswerForm::Order}};

}  // namespace

void StepReader::selector(int line, const QString &text, EventSelector *s) {
    QString problem;
    if (!parseSelector(text, s, &problem)) complain(line, problem);
}

void StepReader::claim(int line, const QString &text) {
    for (const auto &[word, kind] : {std::pair{"always ", LessonClaim::Always}, {"never ", LessonClaim::Never},
                                     {"in this run ", LessonClaim::ThisRun}})
        if (text.startsWith(QLatin1String(word)))
            return step_.claims.push_back({kind, text.mid(qsizetype(qstrlen(word))).trimmed(), line});
    complain(line, LessonWords::tr("a claim begins with always, never or in this run"));
}

void StepReader::result(int line, const QString &text) {
    const QStringList parts = text.split(QStringLiteral(" | "));
    if (parts.size() != 3)
        return complain(line, LessonWords::tr("a result is \"WHAT | MEANING | EVENT\", not \"%1\"").arg(text));
    LessonResult r{parts[0].trimmed(), parts[1].trimmed(), parts[2].trimmed(), {}, line};
    selector(line, r.at, &r.event);
    step_.results.push_back(r);
}

bool StepReader::of_step(const QString &name, const QString &value, int line) {
    if (name == QStringLiteral("stop")) {
        step_.stopText = value;
        selector(line, value, &step_.stop);
    } else if (name == QStringLiteral("show")) {
        step_.show = split_list(value);
    } else if (name == QStringLiteral("select")) {
        step_.select = value;
    } else if (name == QStringLiteral("code")) {
        bool number = false;
        step_.codeLine = value.toInt(&number);
        if (!number) step_.codeText = value;
    } else if (name == QStringLiteral("notes")) {
        step_.notes = value;
    } else if (name == QStringLiteral("term")) {
        step_.terms += split_list(value);
    } else if (name == QStringLiteral("claim")) {
        claim(line, value);
    } else if (name == QStringLiteral("returns")) {
        result(line, value);
    } else {
        return false;
    }
    return true;
}

bool StepReader::of_question(const QString &name, const QString &value, int line) {
    LessonQuestion &q = step_.question;
    QString problem;
    if (name == QStringLiteral("ask")) {
        q.text = value;
        q.line = line;
    } else if (name == QStringLiteral("at")) {
        q.at = value;
        selector(line, value, &q.reveal);
    } else if (name == QStringLiteral("by")) {
        const auto form = std::find_if(std::begin(forms), std::end(forms),
                                       [&value](const auto &f) { return value == QLatin1String(f.first); });
        if (form == std::end(forms))
            complain(line,
                LessonWords::tr("a question is answered by choice, click, line, count or order, not by \"%1\"")
                               .arg(value));
        else
            q.form = form->second;
    } else if (name == QStringLiteral("answer")) {
        q.answer = value;
    } else if (name == QStringLiteral("because")) {
        q.because = value;
    } else if (name == QStringLiteral("in")) {
        q.thisRunOnly = value == QStringLiteral("this run");
        if (!q.thisRunOnly && value != QStringLiteral("every run"))
            complain(line, LessonWords::tr("an answer is right in: this run, or in: every run"));
    } else if (name == QStringLiteral("variation")) {
        if (!parseVariation(value, &q.variation, &problem)) complain(line, problem);
    } else {
        return false;
    }
    return true;
}

void StepReader::directive(int line, const QString &text) {
    static const QRegularExpression begin(QStringLiteral("^([a-z]+): *(.*)$"));
    if (text.isEmpty()) return;
    const auto match = begin.match(text);
    if (!match.hasMatch() && long_text_) {
        *long_text_ += QLatin1Char(' ') + text;
        return;
    }
    const QString name = match.captured(1), value = match.captured(2).trimmed();
    long_text_ = name == QStringLiteral("ask")       ? &step_.question.text
                 : name == QStringLiteral("because") ? &step_.question.because
                 : name == QStringLiteral("notes")   ? &step_.notes
                                                     : nullptr;
    if (!of_step(name, value, line) && !of_question(name, value, line))
        complain(line, LessonWords::tr("there is no \"%1:\" in a step").arg(name.isEmpty() ? text : name));
}

void StepReader::option(const ListItem &item) {
    LessonOption o;
    o.text = QString::fromUtf8(item.text);
    o.line = item.line;
    QString *last = nullptr;
    for (const auto &[line, bytes] : item.quote) {
        const QString text = QString::fromUtf8(bytes);
        const std::pair<const char *, QString *> parts[] = {{"right if:", &o.condition},
                                                            {"misconception:", &o.misconception},
                                                            {"because:", &o.explanation},
                                                            {"at:", &o.at}};
        const auto part = std::find_if(std::begin(parts), std::end(parts), [&text](const auto &p) {
            return text.startsWith(QLatin1String(p.first));
        });
        if (part != std::end(parts)) {
            last = part->second;
            *last = text.mid(qsizetype(qstrlen(part->first))).trimmed();
        } else if (last) {
            *last += QLatin1Char(' ') + text;
        } else {
            complain(line,
                LessonWords::tr("an option takes \"right if:\", \"misconception:\", \"because:\" and \"at:\", "
                                          "not \"%1\"")
                               .arg(text));
        }
    }
    if (!o.at.isEmpty()) selector(item.line, o.at, &o.event);
    step_.question.options.push_back(o);
}

void StepReader::finish_option(const LessonOption &o) {
    const AnswerForm form = step_.question.form;
    if (form == AnswerForm::Choice && o.condition.isEmpty())
        complain(o.line, LessonWords::tr("this option has no \"> right if:\" line"));
    if (form != AnswerForm::Choice && !o.condition.isEmpty())
        complain(o.line,
            LessonWords::tr("\"right if:\" is for a choice; here \"answer:\" or \"at:\" says what is right"));
    if (form == AnswerForm::Order && o.at.isEmpty())
        complain(o.line, LessonWords::tr("this item of an order has no \"> at:\" line"));
    if (form != AnswerForm::Order && !o.at.isEmpty())
        complain(o.line, LessonWords::tr("\"at:\" is for an item of an order"));
}

void StepReader::finish() {
    const LessonQuestion &q = step_.question;
    if (!q.line) return;
    const bool listed = q.form == AnswerForm::Choice || q.form == AnswerForm::Order;
    if (listed && q.options.size() < 2)
        complain(q.line, LessonWords::tr("a question needs a list of at least two options"));
    if (!listed && q.answer.isEmpty())
        complain(q.line, LessonWords::tr("this question has no \"> answer:\" line"));
    for (const LessonOption &o : q.options) finish_option(o);
}

}  // namespace wqlab
