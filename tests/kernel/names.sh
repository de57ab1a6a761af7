#!/usr/bin/env bash
# Which names compile, load, need the GPL or are unknown: data/names.txt, as a 6.1 kernel has it.
set -euo pipefail
runner=$1 here=$2 dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
failed=0
fail() { echo "FAILED: $1"; failed=1; }

head() {
    cat <<'C'
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/interrupt.h>
#include <linux/timer.h>
static struct work_struct w;
static struct delayed_work d;
static struct workqueue_struct *wq;
static struct rcu_work r;
static struct timer_list t;
static struct execute_work ew;
static void fn(struct work_struct *work) { }
static void __maybe_unused timer_fn(struct timer_list *x) { }
static void __maybe_unused tasklet_fn(struct tasklet_struct *x) { }
static void __maybe_unused old_fn(unsigned long x) { }
static long __maybe_unused on_cpu(void *x) { return 0; }
static void *const used[] __used = { &w, &d, &wq, &r, &t, &ew, fn };
static int __init names_init(void) { return 0; }
static void __exit names_exit(void) { }
module_init(names_init);
module_exit(names_exit);
C
    [ "$1" = gpl ] && echo 'MODULE_LICENSE("GPL");'
    return 0
}
# snippets WHAT: a function for each row of that kind.
snippets() {
    local n=0
    while IFS='|' read -r what name code; do
        [ "$what" = "$1" ] && echo "static void __used snippet_$((n++))(void) { $code; }   /* $name */"
    done < <(grep -v '^#' "$here/data/names.txt")
    return 0
}
run() { "$runner" --kernel 6.1 "$@" >"$dir/out" 2>"$dir/err"; }

{ head free; snippets ok; } >"$dir/free.c"
run "$dir/free.c" || fail "names that are free for all: $(cat "$dir/out" "$dir/err")"

{ head gpl; snippets ok; snippets gpl | sed 's/snippet_/gpl_snippet_/'; } >"$dir/licensed.c"
run "$dir/licensed.c" || fail "names under the GPL: $(cat "$dir/out" "$dir/err")"

{ head free; snippets gpl; } >"$dir/unlicensed.c"
run "$dir/unlicensed.c" && fail "GPL names were given to a module without a licence"
grep '^gpl|' "$here/data/names.txt" | cut -d'|' -f2 | sort -u >"$dir/expected"
sed -n 's/.*: Unknown symbol \(.*\) (err -2)/\1/p' "$dir/out" | sort -u >"$dir/refused"
diff "$dir/expected" "$dir/refused" || fail "names refused without a licence"

{ head gpl; snippets absent; } >"$dir/absent.c"
run "$dir/absent.c" && fail "names that no kernel exports were found"
grep '^absent|' "$here/data/names.txt" | cut -d'|' -f2 | sort -u >"$dir/expected"
sed -n 's/.*: Unknown symbol \(.*\) (err -2)/\1/p' "$dir/out" | sort -u >"$dir/refused"
diff "$dir/expected" "$dir/refused" || fail "names that no kernel exports"

while IFS='|' read -r what name code; do
    [ "$what" = error ] || continue
    { head gpl; echo "static void __used snippet(void) { $code; }"; } >"$dir/error.c"
    code=0
    run "$dir/error.c" || code=$?
    { [ "$code" = 1 ] && grep -q 'error.c does not compile' "$dir/err"; } || fail "$name compiles"
done < <(grep -v '^#' "$here/data/names.txt")

# Flushing a workqueue of the whole system draws a compiler's warning.
{ head free; echo 'static void __used snippet(void) { flush_workqueue(system_wq); }'; } >"$dir/system.c"
run "$dir/system.c" || fail "flush_workqueue(system_wq)"
grep -qi 'warning: .*please avoid flushing system-wide workqueues' "$dir/err" || fail "no warning: $(cat "$dir/err")"
grep -q warning "$dir/err" && [ "$failed" = 0 ] && echo "$(grep -vc '^#' "$here/data/names.txt") names as on 6.1"
exit "$failed"
