#!/usr/bin/env bash
# broken.sh WQLAB LESSON: the checker must find each mistake of the lesson, and say so with its exit code.
set -uo pipefail
wqlab=$1
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp "$2"/* "$copy"

# finds TEXT: the checker must say it about the copy as it is now.
finds() {
    local out
    out=$("$wqlab" --check "$copy" 2>&1)
    [ $? -eq 1 ] || { echo "exit code is not 1"; exit 1; }
    grep -qF -- "lesson.md:$1" <<<"$out" || { printf 'not found: %s\nsaid:\n%s\n' "$1" "$out"; exit 1; }
}

finds '40: "kworker/0:0" is written by hand; take it from the run: {...}'
# What only a run shows comes when the text is in order.
sed -i 's/^Worker kworker.*/It has run./' "$copy/lesson.md"
finds '43: the claim about "job.executions == 1" is not so in this run'
sed -i '/^> claim/d' "$copy/lesson.md"
finds '28: with 2 CPUs and seed 3: the answer is "there"; say "in: this run"'
finds '13: with cpus=2: the answer is "1" too'
finds '28: with cpus=1: the answer is "here" too'
