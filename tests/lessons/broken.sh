#!/usr/bin/env bash
# broken.sh WQLAB LESSON: the checker must find each mistake of the lesson, and say so with its exit code.
set -uo pipefail
out=$("$1" --check "$2" 2>&1)
[ $? -eq 1 ] || { echo "exit code is not 1"; exit 1; }
failed=0
while read -r wanted; do
    grep -qF -- "$wanted" <<<"$out" || { echo "not found: $wanted"; failed=1; }
done <<'WANTED'
lesson.md:34: "kworker/0:0" is written by hand; take it from the run: {...}
WANTED
[ $failed = 0 ] || { echo "said:"; echo "$out"; exit 1; }
# What only a run shows comes when the text is in order.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp "$2"/* "$copy"
sed -i 's/^Worker kworker.*/It has run./' "$copy/lesson.md"
out=$("$1" --check "$copy" 2>&1)
grep -qF 'lesson.md:37: the claim about "job.executions == 1" is not so in this run' <<<"$out" ||
    { echo "the claim was believed:"; echo "$out"; exit 1; }
sed -i '/^> claim/d' "$copy/lesson.md"
out=$("$1" --check "$copy" 2>&1)
grep -qF 'lesson.md:13: with cpus=2: the answer is "1" too' <<<"$out" ||
    { echo "the variation was believed:"; echo "$out"; exit 1; }
