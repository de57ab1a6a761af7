#!/usr/bin/env bash
# translatable.sh LUPDATE SOURCE: lupdate finds every string of the window, in the context in which the program asks for it.
set -euo pipefail
lupdate=$1
cd "$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
fail() { echo "$1" >&2; echo "$2" | sed 's/^/    /' >&2; failed=1; }

"$lupdate" -I app -locations none app qml -ts "$work/all.ts" >"$work/said" 2>&1
said=$(grep -vE "^(Scanning|Updating) |^ +Found [0-9]+ source" "$work/said" || true)
[ -z "$said" ] || fail "lupdate does not understand:" "$said"

# lupdate names a context after the class as it sees it, and what it sees wrong is never found again at run time.
{
    find qml -name '*.qml' -exec basename -s .qml {} +
    grep -rhoP 'Q_DECLARE_TR_FUNCTIONS\(\K\w+' app
    grep -rlw Q_OBJECT app --include=*.h | xargs grep -hoP '^class \K\w+(?= (final )?:)' | sed 's/^/wqlab::/'
} | sort -u >"$work/known"
grep -oP '<name>\K[^<]+' "$work/all.ts" | sort -u >"$work/contexts"
unknown=$(comm -23 "$work/contexts" "$work/known")
[ -z "$unknown" ] || fail "contexts that no class and no QML file has:" "$unknown"

# One way in C++: a class's own tr(), or that of a struct with Q_DECLARE_TR_FUNCTIONS.
others=$(grep -rnE '(QCoreApplication::|qApp->)translate\(|\btr\(const char' app || true)
[ -z "$others" ] || fail "translated in a way that lupdate cannot follow:" "$others"

# What is not written out in the call is not found, unless it stands in a table of QT_TRANSLATE_NOOP.
hidden=$(grep -rnP '\b(tr|qsTr)\((?!"|$)' app qml --include=*.cpp --include=*.h --include=*.qml |
    while IFS=: read -r file line text; do
        grep -q QT_TRANSLATE_NOOP "$file" && [[ $text =~ tr\([a-z_]+(\[.*\])?(\.[a-z]+)?\) ]] || echo "$file:$line:$text"
    done)
[ -z "$hidden" ] || fail "not written out in the call:" "$hidden"

found=$(grep -c "<source>" "$work/all.ts")
[ "$found" -gt 1000 ] || fail "too few strings:" "$found"
[ "$failed" = 0 ] && echo "$found strings in $(wc -l <"$work/contexts") contexts"
exit "$failed"
