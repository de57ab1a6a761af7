#!/usr/bin/env bash
# Every name of data/course_names.txt is there, on 6.1 or on the kernel that the list says, and links. Of a macro only
# that it is defined; a module of ours uses each (modules/names_*.c).
set -euo pipefail
runner=$1 here=$2 dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# uses: of names on standard input, the lines of C that fail without them.
uses() {
    local n=0
    while read -r name; do
        n=$((n + 1))
        case $name in
        */*.h) echo "#include <$name>" >>"$dir/head" ;;
        "struct "*) echo "static void __used use_$n($name *p) { }" ;;
        kernel_kobj | proc_root) echo "static const void __used *use_$n = &$name;" ;;
        *_t | bool | u64 | s64) echo "static $name __used use_$n;" ;;
        *) printf '#ifndef %s\nstatic void __used use_%d(void) { asm volatile("" : : "r"(%s)); }\n#endif\n' "$name" $n "$name" ;;
        esac
    done
}
check() {   # KERNEL
    : >"$dir/head"
    uses >"$dir/uses"
    {
        echo '#include <linux/module.h>'
        cat "$dir/head" "$dir/uses"
        echo 'static int __init names_init(void) { return 0; }'
        echo 'static void __exit names_exit(void) { }'
        echo 'module_init(names_init); module_exit(names_exit); MODULE_LICENSE("GPL");'
    } >"$dir/names.c"
    "$runner" --kernel "$1" "$dir/names.c" >"$dir/out" 2>&1 || { echo "FAILED on $1:"; cat "$dir/out"; exit 1; }
    # A structure that nobody declared is one of the parameter's own.
    ! grep 'declared inside parameter list' "$dir/out" || exit 1
}
list=$here/data/course_names.txt
grep -vE '^#|\|' "$list" | check 6.1
for kernel in $(grep -v '^#' "$list" | sed -n 's/.*|//p' | sort -u); do
    sed -n "s/|$kernel\$//p" "$list" | check "$kernel"
done
echo "$(grep -vc '^#' "$list") names"
