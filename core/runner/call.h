// call.h: the border between a module and the engine. Every exported function stands behind one of two shims:
//   CALL   seen in the trace (wq_call, wq_return) and a point, where another CPU may move
//   QUIET  neither, for what is called often and concerns nobody else
// Both note where the module called from, for reports.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "kernel/layouts.h"
#include "runner/export.h"
#include "runner/notes.h"
#include "trace/emit.h"

namespace wqlab::runner {

// CallScope: the module is inside `function`, called from the code before `site`.
class CallScope {
  public:
    CallScope(const char *function, const void *site) : frame_{nullptr, site, function} {
        Notes &n = my_notes();
        frame_.outer = n.call;
        n.call = &frame_;
    }
    ~CallScope() { my_notes().call = frame_.outer; }
    CallScope(const CallScope &) = delete;
    CallScope &operator=(const CallScope &) = delete;
    // announce: wq_call and the point; object and value as in the event table.
    void announce(const void *object, std::int64_t value);
    // returned: wq_return.
    void returned(std::int64_t value);

  private:
    CallFrame frame_;
};

// Text: a string as a template argument.
template <std::size_t N> struct Text {
    char text[N];
    constexpr Text(const char (&s)[N]) { std::copy_n(s, N, text); }
};

namespace detail {

template <class T> inline constexpr bool is_work =
    std::is_same_v<T, work_struct *> || std::is_same_v<T, delayed_work *> || std::is_same_v<T, rcu_work *> ||
    std::is_same_v<T, work_2_6_18 *> || std::is_same_v<T, delayed_work_2_6_35 *>;
// may_be_null: what callers leave out: a parent, an owner, a device.
template <class T> inline constexpr bool may_be_null =
    std::is_same_v<T, proc_dir_entry> || std::is_same_v<T, dentry> || std::is_same_v<T, kobject> ||
    std::is_same_v<T, device> || std::is_same_v<T, module> || std::is_same_v<T, resource> ||
    std::is_same_v<T, attribute_group> || std::is_same_v<T, class_> || std::is_same_v<T, poll_table> ||
    std::is_same_v<T, kset> || std::is_same_v<T, platform_device>;
// is_object: a layout of abi.h or an object of the engine, which a module must not pass as garbage.
template <class T> inline constexpr bool is_object = false;
template <class T> inline constexpr bool is_object<T *> =
    std::is_class_v<T> && !std::is_same_v<std::remove_cv_t<T>, task_struct> && !may_be_null<std::remove_cv_t<T>>;

// touch: an object that is not there faults here, where the module's call is known and the engine holds nothing.
inline void touch(const void *p) { (void)*static_cast<const volatile char *>(p); }

template <class... A> const void *object_of(A... a) {
    const void *work = nullptr, *first = nullptr;
    ([&] {
        if constexpr (is_object<A>) {
            touch(a);
            if (!first) first = a;
            if constexpr (is_work<A>) work = a;
        } else if constexpr (std::is_same_v<A, task_struct *>) {
            if (!first) first = a;
        }
    }(), ...);
    return work ? work : first;
}

template <class... A> std::int64_t number_of(A... a) {
    std::int64_t number = 0;
    [[maybe_unused]] bool found = false;
    ([&] {
        if constexpr (std::is_integral_v<A>)
            if (!found) {
                number = static_cast<std::int64_t>(a);
                found = true;
            }
    }(), ...);
    return number;
}

std::int64_t shown(const void *pointer);
template <class R> std::int64_t value_of(R r) {
    if constexpr (std::is_pointer_v<R>) return shown(reinterpret_cast<const void *>(r));
    else return static_cast<std::int64_t>(r);
}

}  // namespace detail

template <Text Name, auto F> struct Call;
template <Text Name, class R, class... A, R (*F)(A...)> struct Call<Name, F> {
    [[gnu::noinline]] static R enter(A... a) {
        CallScope scope(Name.text, __builtin_return_address(0));
        scope.announce(detail::object_of(a...), detail::number_of(a...));
        if constexpr (std::is_void_v<R>) {
            F(a...);
            scope.returned(0);
        } else {
            R r = F(a...);
            scope.returned(detail::value_of(r));
            return r;
        }
    }
};

template <Text Name, auto F> struct Quiet;
template <Text Name, class R, class... A, R (*F)(A...)> struct Quiet<Name, F> {
    [[gnu::noinline]] static R enter(A... a) {
        CallScope scope(Name.text, __builtin_return_address(0));
        return F(a...);
    }
};

// CALL, QUIET: rows of an export table: the symbol, and the engine's function behind it.
#define WQLAB_ADDRESS(shim) reinterpret_cast<const void *>(&::wqlab::runner::shim::enter)
#define CALL(name, function) {#name, WQLAB_ADDRESS(Call<#name WQLAB_COMMA function>), false}
#define CALL_GPL(name, function) {#name, WQLAB_ADDRESS(Call<#name WQLAB_COMMA function>), true}
#define QUIET(name, function) {#name, WQLAB_ADDRESS(Quiet<#name WQLAB_COMMA function>), false}
#define QUIET_GPL(name, function) {#name, WQLAB_ADDRESS(Quiet<#name WQLAB_COMMA function>), true}
// CALL_AS: the symbol differs from the name that the source shows (a macro of the headers).
#define CALL_AS(symbol, name, function) {#symbol, WQLAB_ADDRESS(Call<name WQLAB_COMMA function>), false}
#define CALL_AS_GPL(symbol, name, function) {#symbol, WQLAB_ADDRESS(Call<name WQLAB_COMMA function>), true}
// BARE: no shim at all: data, and functions that do their own.
#define BARE(name, address) {#name, reinterpret_cast<const void *>(address), false}
#define BARE_GPL(name, address) {#name, reinterpret_cast<const void *>(address), true}
#define WQLAB_COMMA ,

}  // namespace wqlab::runner
