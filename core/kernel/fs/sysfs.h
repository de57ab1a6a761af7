// sysfs.h: files of /sys: text that a module's show() makes and its store() takes, a page at most.
#pragma once
#include "kernel/layouts.h"
#include "kernel/kobject.h"

namespace wqlab {

extern const sysfs_ops kobject_sysfs_ops;

// sysfs_file: a file of the engine's own below dir, with functions instead of an attribute: show gives the text or a
// negative errno in `error`; store takes text and returns 0 or a negative errno. Both stay until shutdown.
struct SysfsText {
    virtual ~SysfsText() = default;
    virtual std::string show(int &error) = 0;
    virtual int store(const std::string &text) = 0;
};
Node *sysfs_text_file(Node *dir, const char *name, unsigned mode, std::unique_ptr<SysfsText> text);

void sysfs_boot();

}  // namespace wqlab
