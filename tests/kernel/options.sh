#!/usr/bin/env bash
# The command line: what is wrong is said in one sentence, with exit code 2.
set -euo pipefail
runner=$1 here=$2 dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
module=$here/data/lost_update.c
fail() { echo "FAILED: $1"; exit 1; }
# wrong TEXT ARGUMENTS...: refused with that text.
wrong() {
    local text=$1 code=0
    shift
    "$runner" "$@" >"$dir/out" 2>"$dir/err" || code=$?
    [ "$code" = 2 ] || fail "$*: exit $code"
    grep -qF -- "$text" "$dir/err" || fail "$*: $(cat "$dir/err")"
}
wrong 'which module?'
wrong 'unknown option --frobnicate' --frobnicate "$module"
wrong "'0' is no value for --cpus" --cpus 0 "$module"
wrong "'65' is no value for --cpus" --cpus 65 "$module"
wrong "'9' is no value for --nodes" --nodes 9 "$module"
wrong "--nodes 3: a node needs a CPU, and there are 2" --nodes 3 --cpus 2 "$module"
wrong "'slow' is no value for --mode" --mode slow "$module"
wrong "--cpus needs a value" --cpus
wrong "'soon' is no value for --for" --for soon "$module"
wrong 'need --mode stepped' --mode parallel --seed 3 "$module"
wrong 'makes all choices itself' --explore --seed 3 "$module"
wrong "'2.4' is no value for --kernel" --kernel 2.4 "$module"
wrong 'cannot read /nowhere/x.c' /nowhere/x.c
wrong "is a directory with neither a Makefile nor a .c file" "$dir"
wrong 'cannot write /nowhere/trace' --trace /nowhere/trace "$module"
echo 'at 41 memory low' >"$dir/at"
wrong 'only a stepped run has the same events again' --mode parallel --script "$dir/at" "$module"
wrong 'cannot read /nowhere/script' --script /nowhere/script "$module"
"$runner" --help >"$dir/out"
grep -q '^usage: wqlab-run' "$dir/out" || fail "--help"

# The trace on standard output takes the log with it.
"$runner" --trace - --cpus 3 "$module" >"$dir/out"
grep -q '^# tracer: nop' "$dir/out" || fail "trace header"
grep -q 'wq_module_run: what=exit begin=0 ret=0' "$dir/out" || fail "trace"
! grep -q '^\[' "$dir/out" || fail "log lines beside the trace"
grep -q ' wq_call: func=schedule_work_on arg=ffffffffc02[0-9a-f]* value=1 file=lost_update.c line=23$' "$dir/out" ||
    fail "source lines: $(grep wq_call "$dir/out")"
grep -q 'wq_object: addr=ffffffffc02[0-9a-f]* size=32 home=static name=one kind=work$' "$dir/out" || fail "homes"
# The source in the header is the module's, line by line.
sed -n 's/^# wqlab-src: //p' "$dir/out" | cmp - "$module" || fail "source"
# --for counts from insmod's return.
"$runner" --cpus 3 --for 7s --trace - "$module" >"$dir/out"
grep -q '     7\.000000: wq_module_run: what=exit begin=1' "$dir/out" || fail "--for"
# A module may lie in any directory, and its neighbours can be included; its name becomes the kernel's.
mkdir "$dir/some dir"
echo '#define WHAT "neighbour"' >"$dir/some dir/near.h"
printf '#include "near.h"\n#include <linux/module.h>\nMODULE_LICENSE("GPL");\nstatic int __init a(void) { pr_info("%%s of %%s\\n", WHAT, KBUILD_MODNAME); return 0; }\nmodule_init(a);\n' \
    >"$dir/some dir/my-module.c"
"$runner" "$dir/some dir/my-module.c" >"$dir/out" 2>/dev/null
grep -q 'neighbour of my_module' "$dir/out" || fail "neighbours"
# Standard output may be a device, and it may be full.
"$runner" --cpus 3 "$module" >/dev/null || fail "/dev/null"
"$runner" --cpus 3 "$here/data/mixture.c" 2>"$dir/err" >/dev/full || fail "/dev/full"
grep -q 'cannot write the log: No space left' "$dir/err" || fail "a full disk is not told"
wrong 'cannot write the trace to /dev/full: No space left' --cpus 3 --trace /dev/full "$module"
echo "options and outputs as documented"
