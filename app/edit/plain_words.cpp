#include "edit/plain_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <vector>

namespace wqlab {

namespace {

struct Rule {
    const char *message;   // regular expression over gcc's words; the whole message unless it ends in .*
    const char *plain;     // %1, %2, ...: its groups
};

// The first that fits is taken, so what is special stands before what is general.
constexpr Rule rules[] = {
    // names
    {"implicit declaration of function '(\\w+)'.*did you mean '(\\w+)'.*",
     QT_TRANSLATE_NOOP("plain_words", "There is no function %1 here. Did you mean %2?")},
    {"implicit declaration of function '(\\w+)'.*",
     QT_TRANSLATE_NOOP("plain_words", "There is no function %1 here: it is misspelt, its header is not included, or it "
                                      "is defined further below.")},
    {"'(\\w+)' undeclared .*did you mean '(\\w+)'.*",
     QT_TRANSLATE_NOOP("plain_words", "The name %1 is not known here. Did you mean %2?")},
    {"'(\\w+)' undeclared.*",
     QT_TRANSLATE_NOOP("plain_words", "The name %1 is not known here: it is misspelt, or declared further below or in "
                                      "another function.")},
    {"unknown type name '(\\w+)'.*did you mean '(\\w+)'.*",
     QT_TRANSLATE_NOOP("plain_words", "There is no type %1. Did you mean %2?")},
    {"unknown type name '(\\w+)'.*",
     QT_TRANSLATE_NOOP("plain_words", "There is no type %1: it is misspelt, or its header is not included.")},
    {"'(.+)' has no member named '(\\w+)'.*did you mean '(\\w+)'.*",
     QT_TRANSLATE_NOOP("plain_words", "A %1 has no member %2. Did you mean %3?")},
    {"'(.+)' has no member named '(\\w+)'", QT_TRANSLATE_NOOP("plain_words", "A %1 has no member %2.")},
    {"(?:dereferencing pointer to incomplete type|invalid use of undefined type|invalid use of incomplete "
     "typedef) '(.+)'",
     QT_TRANSLATE_NOOP("plain_words", "What is in a %1 is not known here: its header is not included, or the kernel "
                                      "keeps it to itself.")},
    {"storage size of '(\\w+)' isn't known",
     QT_TRANSLATE_NOOP("plain_words", "The type of %1 is not known here: its header is not included, or its name is "
                                      "misspelt.")},
    {"(\\S+): No such file or directory",
     QT_TRANSLATE_NOOP("plain_words", "There is no header %1 on this kernel, as far as wqlab has it.")},
    {"redefinition of '(\\w+)'", QT_TRANSLATE_NOOP("plain_words", "%1 is defined twice.")},
    {"conflicting types for '(\\w+)'.*",
     QT_TRANSLATE_NOOP("plain_words", "%1 was used or declared above as something else.")},
    {"static declaration of '(\\w+)' follows non-static declaration",
     QT_TRANSLATE_NOOP("plain_words", "%1 was declared above without static, or it is a name of the kernel.")},
    {"'(\\w+)' redeclared as different kind of symbol",
     QT_TRANSLATE_NOOP("plain_words", "%1 is the name of something else already.")},
    {"label '(\\w+)' used but not defined", QT_TRANSLATE_NOOP("plain_words", "There is no label %1 in this function.")},
    // what is missing or too much
    {"expected ';' before '\\}' token",
     QT_TRANSLATE_NOOP("plain_words", "A semicolon is missing at the end of this line.")},
    {"expected ';' before .*", QT_TRANSLATE_NOOP("plain_words", "A semicolon is missing here.")},
    {"expected ',' or ';' before '(.+?)'.*",
     QT_TRANSLATE_NOOP("plain_words", "%1 does not fit here: a comma or a semicolon is missing before it.")},
    {"expected '\\)' before .*", QT_TRANSLATE_NOOP("plain_words", "A closing parenthesis is missing here.")},
    {"expected '\\}' before .*", QT_TRANSLATE_NOOP("plain_words", "A closing brace is missing here.")},
    {"expected '\\{' (?:before|at) .*", QT_TRANSLATE_NOOP("plain_words", "An opening brace is missing here.")},
    {"expected declaration or statement at end of input",
     QT_TRANSLATE_NOOP("plain_words", "The file ends inside a block: a closing brace is missing above.")},
    {"expected expression before '(.+?)'.*", QT_TRANSLATE_NOOP("plain_words", "A value is missing before %1.")},
    {"expected identifier or '\\(' before '(.+?)'.*",
     QT_TRANSLATE_NOOP("plain_words", "%1 does not fit outside a function: look for a brace too many or a statement "
                                      "that is outside.")},
    {"expected declaration specifiers or '\\.\\.\\.' before .*",
     QT_TRANSLATE_NOOP("plain_words", "A type is missing here.")},
    {"expected '=', ',', ';', 'asm' or '__attribute__' before '(.+?)'.*",
     QT_TRANSLATE_NOOP("plain_words", "%1 does not fit here: a semicolon or a parenthesis is missing before it, or a "
                                      "type above is unknown.")},
    {"expected (.+) before '(.+?)'.*", QT_TRANSLATE_NOOP("plain_words", "%2 does not fit here: wanted is %1.")},
    {"'else' without a previous 'if'",
     QT_TRANSLATE_NOOP("plain_words", "This else has no if: look for a brace or a semicolon before it.")},
    {"missing terminating (.) character",
     QT_TRANSLATE_NOOP("plain_words", "This text does not end on its line: a %1 is missing.")},
    {"unterminated comment", QT_TRANSLATE_NOOP("plain_words", "This comment does not end: */ is missing.")},
    {"unterminated argument list invoking macro \"(\\w+)\"",
     QT_TRANSLATE_NOOP("plain_words", "The call of %1 does not end: a closing parenthesis is missing.")},
    {"stray '(.+)' in program",
     QT_TRANSLATE_NOOP("plain_words", "The character %1 has no place in C; it may come from a copied text.")},
    {"data definition has no type or storage class",
     QT_TRANSLATE_NOOP("plain_words", "This stands outside any function and is no declaration: a type is missing, or a "
                                      "brace above is too many.")},
    {"type defaults to 'int' in declaration of '(\\w+)'.*",
     QT_TRANSLATE_NOOP("plain_words", "%1 is declared without a type, or called outside any function.")},
    {"no semicolon at end of struct or union",
     QT_TRANSLATE_NOOP("plain_words", "A semicolon is missing behind the last member.")},
    // calls
    {"too few arguments to function '(\\w+)'",
     QT_TRANSLATE_NOOP("plain_words", "%1 is called with too few arguments.")},
    {"too many arguments to function '(\\w+)'",
     QT_TRANSLATE_NOOP("plain_words", "%1 is called with too many arguments.")},
    {"macro \"(\\w+)\" passed (\\d+) arguments, but takes just (\\d+)",
     QT_TRANSLATE_NOOP("plain_words", "%1 takes %3 arguments, not %2.")},
    {"macro \"(\\w+)\" requires (\\d+) arguments, but only (\\d+) given",
     QT_TRANSLATE_NOOP("plain_words", "%1 takes %2 arguments, not %3.")},
    {"passing argument (\\d+) of '(\\w+)' from incompatible pointer type.*",
     QT_TRANSLATE_NOOP("plain_words", "Argument %1 of %2 points to something else than %2 wants.")},
    {"passing argument (\\d+) of '(\\w+)' makes pointer from integer without a cast.*",
     QT_TRANSLATE_NOOP("plain_words", "Argument %1 of %2 should be an address, and a number is given: an & may be "
                                      "missing.")},
    {"passing argument (\\d+) of '(\\w+)' makes integer from pointer without a cast.*",
     QT_TRANSLATE_NOOP("plain_words", "Argument %1 of %2 should be a number, and an address is given.")},
    {"incompatible type for argument (\\d+) of '(\\w+)'",
     QT_TRANSLATE_NOOP("plain_words", "Argument %1 of %2 is of another type than %2 wants: an & may be missing.")},
    {"called object '(.+)' is not a function.*",
     QT_TRANSLATE_NOOP("plain_words", "%1 is called, and it is no function.")},
    {"void value not ignored as it ought to be",
     QT_TRANSLATE_NOOP("plain_words", "This function returns nothing, so there is no value to use.")},
    // values and pointers
    {"'(.+)' is a pointer; did you mean to use '->'\\?",
     QT_TRANSLATE_NOOP("plain_words", "%1 is a pointer: its members are reached with -> instead of a dot.")},
    {"invalid type argument of '->' \\(have '(.+)'\\)",
     QT_TRANSLATE_NOOP("plain_words", "Left of -> stands a %1 itself and no pointer to one: a dot is wanted.")},
    {"invalid type argument of unary '\\*' \\(have '(.+)'\\)",
     QT_TRANSLATE_NOOP("plain_words", "Only a pointer can be followed with *, and this is a %1.")},
    {"request for member '(\\w+)' in something not a structure or union",
     QT_TRANSLATE_NOOP("plain_words", "%1 is asked of something that has no members.")},
    {"(?:assignment to|initialization of) '(.+?)'(?: \\{aka .*\\})? from incompatible pointer type '(.+?)'.*",
     QT_TRANSLATE_NOOP("plain_words", "What is given here is a %2, and wanted is a %1.")},
    {"(?:assignment to|initialization of) '(.+?)' from '(.+?)' makes pointer from integer without a cast.*",
     QT_TRANSLATE_NOOP("plain_words", "A number is given where an address (%1) is wanted.")},
    {"(?:assignment to|initialization of) '(.+?)' from '(.+?)' makes integer from pointer without a cast.*",
     QT_TRANSLATE_NOOP("plain_words", "An address (%2) is given where a number (%1) is wanted.")},
    {"incompatible types when (?:assigning to|initializing) type '(.+?)'(?: \\{aka .*\\})? (?:from|using) "
     "type '(.+?)'.*",
     QT_TRANSLATE_NOOP("plain_words", "A %2 cannot become a %1.")},
    {"lvalue required as (?:left operand of assignment|.* operand)",
     QT_TRANSLATE_NOOP("plain_words", "What stands here is a value and no variable, so nothing can be put into it.")},
    {"assignment of read-only .*", QT_TRANSLATE_NOOP("plain_words", "This is const: it cannot be changed.")},
    {"initializer element is not constant",
     QT_TRANSLATE_NOOP("plain_words", "What a variable outside functions begins with must be known before the module "
                                      "runs; set it in a function.")},
    {"invalid operands to binary (\\S+) .*",
     QT_TRANSLATE_NOOP("plain_words", "The operator %1 does not work with these two.")},
    {"comparison between pointer and integer",
     QT_TRANSLATE_NOOP("plain_words", "An address is compared with a number.")},
    {"subscripted value is neither array nor pointer nor vector",
     QT_TRANSLATE_NOOP("plain_words", "Only an array or a pointer can be indexed.")},
    {"suggest parentheses around assignment used as truth value.*",
     QT_TRANSLATE_NOOP("plain_words", "This = assigns; to compare, write ==.")},
    {"'(\\w+)' is used uninitialized.*",
     QT_TRANSLATE_NOOP("plain_words", "%1 is read before anything was put into it.")},
    {"'(\\w+)' may be used uninitialized.*",
     QT_TRANSLATE_NOOP("plain_words", "%1 may be read before anything was put into it.")},
    {"division by zero.*", QT_TRANSLATE_NOOP("plain_words", "This divides by zero.")},
    {"format '(\\S+)' expects (?:a matching )?'(.+?)' argument.*",
     QT_TRANSLATE_NOOP("plain_words", "%1 has no value behind the text to print.")},
    {"format '(\\S+)' expects argument of type '(.+?)', but argument \\d+ has type '(.+?)'.*",
     QT_TRANSLATE_NOOP("plain_words", "%1 prints a %2, and a %3 is given.")},
    {"too many arguments for format.*",
     QT_TRANSLATE_NOOP("plain_words", "There are more values than the text has places for.")},
    // flow
    {"control reaches end of non-void function.*",
     QT_TRANSLATE_NOOP("plain_words", "The function should return a value, and not every way through it does.")},
    {"no return statement in function returning non-void.*",
     QT_TRANSLATE_NOOP("plain_words", "The function should return a value and returns none.")},
    {"'return' with no value, in function returning non-void.*",
     QT_TRANSLATE_NOOP("plain_words", "The function should return a value, and this return has none.")},
    {"'return' with a value, in function returning void.*",
     QT_TRANSLATE_NOOP("plain_words", "The function returns nothing, and this return has a value.")},
    {"(\\w+) statement not within (?:a )?loop.*",
     QT_TRANSLATE_NOOP("plain_words", "A %1 has a meaning in a loop only.")},
    {"duplicate case value", QT_TRANSLATE_NOOP("plain_words", "This case is there twice.")},
    {"statement with no effect.*", QT_TRANSLATE_NOOP("plain_words", "This line does nothing.")},
    {"value computed is not used.*", QT_TRANSLATE_NOOP("plain_words", "What is computed here is not used.")},
    // leftovers
    {"unused variable '(\\w+)'.*", QT_TRANSLATE_NOOP("plain_words", "The variable %1 is not used.")},
    {"'(\\w+)' defined but not used.*", QT_TRANSLATE_NOOP("plain_words", "Nothing uses %1.")},
    {"'(\\w+)' declared 'static' but never defined.*",
     QT_TRANSLATE_NOOP("plain_words", "%1 is declared, and there is no such function in the module.")},
    {"function declaration isn't a prototype.*",
     QT_TRANSLATE_NOOP("plain_words", "The parameters are missing: write (void) for none.")},
};

struct PlainWords {
    Q_DECLARE_TR_FUNCTIONS(plain_words)
};

QString filled(const Rule &rule, const QRegularExpressionMatch &match) {
    QString text = PlainWords::tr(rule.plain);
    for (int i = match.lastCapturedIndex(); i > 0; --i)
        text.replace(QLatin1Char('%') + QString::number(i), match.captured(i));
    return text;
}

}  // namespace

QString plain_words(const QString &message) {
    static const std::vector<QRegularExpression> patterns = [] {
        std::vector<QRegularExpression> all;
        for (const Rule &r : rules)
            all.emplace_back(QRegularExpression::anchoredPattern(QString::fromLatin1(r.message)));
        return all;
    }();
    QString text = message;
    static const QRegularExpression option(QStringLiteral(" \\[-W[^\\]]*\\]$"));
    text.remove(option);
    for (std::size_t i = 0; i < patterns.size(); ++i)
        if (const auto match = patterns[i].match(text); match.hasMatch()) return filled(rules[i], match);
    return {};
}

QString era_words(const QString &note) {
    static const QRegularExpression form(
        QStringLiteral("^(.+?): (.+?); booted: (\\S+?)(?:; did you mean (\\S+)\\?)?$"));
    const auto match = form.match(note);
    if (!match.hasMatch()) return {};
    const QString name = match.captured(1), era = match.captured(2), booted = match.captured(3);
    const QString meant = match.captured(4);
    if (era.startsWith(QStringLiteral("since ")))
        return PlainWords::tr("Linux %1 has no %2 yet: it is there since %3.").arg(booted, name, era.mid(6));
    if (era.startsWith(QStringLiteral("until ")))
        return PlainWords::tr("Linux %1 has no %2 any more: it was there until %3.").arg(booted, name, era.mid(6));
    if (era.startsWith(QStringLiteral("no such member")))
        return PlainWords::tr("A %1 of Linux %2 has no member %3.")
            .arg(name.section(QLatin1Char('.'), 0, -2), booted, name.section(QLatin1Char('.'), -1));
    if (era.at(0).isDigit()) return PlainWords::tr("Linux %1 has no %2: it was there from %3.").arg(booted, name, era);
    const QString text = PlainWords::tr("Linux %1 has no %2, as far as wqlab knows it.").arg(booted, name);
    return meant.isEmpty() ? text : text + QLatin1Char(' ') + PlainWords::tr("Did you mean %1?").arg(meant);
}

}  // namespace wqlab
