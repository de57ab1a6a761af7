#include "edit/diagnostic.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <functional>

#include "edit/plain_words.h"

namespace wqlab {

namespace {

struct DiagnosticWords {
    Q_DECLARE_TR_FUNCTIONS(diagnostic)
};


bool names(const QString &path, const QString &file) { return QFileInfo(path).fileName() == file; }

// line_of: where a word stands first in the text; 0 when it does not.
int line_of(const QString &source, const QString &word) {
    const QRegularExpression whole(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(word)));
    const qsizetype at = source.indexOf(whole);
    return at < 0 ? 0 : int(source.left(at).count(QLatin1Char('\n'))) + 1;
}

// Reader: goes through the lines once.
class Reader {
public:
    Reader(const QString &file, const QString &source) : file_(file), source_(source) {}

    void read(const QString &line) {
        if (read_place(line) || read_compiler(line) || read_era(line)) return;
        read_loader(line);
    }
    std::vector<Diagnostic> done() {
        for (const Diagnostic &era : eras_) add_era(era);
        const auto wrong = [](const Diagnostic &d) { return d.kind == Diagnostic::Error; };
        if (std::any_of(found_.begin(), found_.end(), wrong)) std::erase_if(found_, std::not_fn(wrong));
        std::stable_sort(found_.begin(), found_.end(), [](const Diagnostic &a, const Diagnostic &b) {
            return a.line < b.line;
        });
        return std::move(found_);
    }

private:
    // read_place: "In file included from .../m.c:3:", which a complaint about a header follows.
    bool read_place(const QString &line) {
        static const QRegularExpression from(QStringLiteral("^(?:In file included)?\\s+from (.+?):(\\d+)[:,]"));
        static const QRegularExpression first(QStringLiteral("^In file included from (.+?):(\\d+)[:,]"));
        auto match = first.match(line);
        if (!match.hasMatch()) match = from.match(line);
        if (!match.hasMatch()) return false;
        if (names(match.captured(1), file_)) included_ = match.captured(2).toInt();
        return true;
    }
    bool read_compiler(const QString &line) {
        static const QRegularExpression form(
            QStringLiteral("^(.+?):(\\d+):(?:(\\d+):)? (fatal error|error|warning|note): (.*)$"));
        const auto match = form.match(line);
        if (!match.hasMatch()) return false;
        const QString kind = match.captured(4);
        if (kind == u"note") return true;
        Diagnostic d;
        d.kind = kind == u"warning" ? Diagnostic::Warning : Diagnostic::Error;
        d.said = match.captured(5);
        d.plain = plain_words(d.said);
        if (d.plain.isEmpty()) d.plain = d.said;
        const bool here = names(match.captured(1), file_);
        d.line = here ? match.captured(2).toInt() : included_;
        d.column = here ? match.captured(3).toInt() : 0;
        found_.push_back(d);
        return true;
    }
    // read_era: what the runner knows of a name's kernels.
    bool read_era(const QString &line) {
        static const QRegularExpression form(QStringLiteral("^wqlab-run: (\\S+?):(\\d+): (.*)$"));
        const auto match = form.match(line);
        if (!match.hasMatch() || !names(match.captured(1), file_)) return false;
        Diagnostic d;
        d.line = match.captured(2).toInt();
        d.said = match.captured(3);
        d.plain = era_words(d.said);
        if (d.plain.isEmpty()) d.plain = d.said;
        eras_.push_back(d);
        return true;
    }
    void read_loader(const QString &line) {
        static const QRegularExpression form(QStringLiteral("Unknown symbol (\\w+) \\(err -(\\d+)\\)"));
        const auto match = form.match(line);
        if (!match.hasMatch()) return;
        const QString name = match.captured(1);
        Diagnostic d;
        d.line = line_of(source_, name);
        d.said = line.trimmed();
        d.plain = match.captured(2) == u"2"
                      ? DiagnosticWords::tr("%1 is declared, and neither this module nor the kernel has it.").arg(name)
                      : DiagnosticWords::tr(
                            "The kernel gives %1 to modules under the GPL only: write MODULE_LICENSE(\"GPL\").")
                            .arg(name);
        const auto same = [&](const Diagnostic &o) { return o.plain == d.plain; };
        const bool told = std::any_of(found_.begin(), found_.end(), same);
        if (!told) found_.push_back(d);
    }
    // add_era: in place of the compiler's guess about the same name.
    void add_era(const Diagnostic &era) {
        const QString name = era.said.section(QLatin1Char(':'), 0, 0).section(QLatin1Char(' '), 0, 0);
        bool said = false;
        for (Diagnostic &d : found_)
            if (d.line == era.line && d.kind == Diagnostic::Error && d.said.contains(name)) {
                d.plain = era.plain;
                said = true;
            }
        if (!said) found_.push_back(era);
    }

    QString file_, source_;
    int included_ = 0;   // line of the module that led to the header now complained about
    std::vector<Diagnostic> found_, eras_;
};

}  // namespace

std::vector<Diagnostic> read_diagnostics(const QString &text, const QString &file, const QString &source) {
    Reader reader(file, source);
    for (const QString &line : text.split(QLatin1Char('\n'))) reader.read(line);
    return reader.done();
}

}  // namespace wqlab
