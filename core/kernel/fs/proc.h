// proc.h: entries of /proc, with the calls of a file_operations, of a proc_ops, or of the read_proc and write_proc of
// 2.6.
#pragma once
#include "kernel/fs/node.h"

namespace wqlab {

// proc_make: an entry below parent (null: /proc); null when its directory is missing or the name is taken (reported).
proc_dir_entry *proc_make(const char *name, unsigned mode, proc_dir_entry *parent, const file_operations *fops,
                          void *data);
proc_dir_entry *proc_make_ops(const char *name, unsigned mode, proc_dir_entry *parent, const proc_ops *ops, void *data);
// proc_make_single: proc_create_single_data(): show(m, v) with the entry's data in m->private.
proc_dir_entry *proc_make_single(const char *name, unsigned mode, proc_dir_entry *parent,
                                 int (*show)(seq_file *, void *), void *data);
proc_dir_entry *proc_make_seq(const char *name, unsigned mode, proc_dir_entry *parent, const seq_operations *ops,
                              unsigned state_size, void *data);
// proc_make_old: create_proc_entry(): calls are what the module puts into the entry afterwards.
proc_dir_entry *proc_make_old(const char *name, unsigned mode, proc_dir_entry *parent);
proc_dir_entry *proc_make_directory(const char *name, unsigned mode, proc_dir_entry *parent, void *data);
proc_dir_entry *proc_make_link(const char *name, proc_dir_entry *parent, const char *to);

// proc_remove: takes it and what is below it away; waits until no operation of it runs.
void proc_remove(proc_dir_entry *entry);
// remove_proc_entry: by name; reports a name that is not there, since 2.6.34.
void remove_proc_entry(const char *name, proc_dir_entry *parent);
// remove_proc_subtree: with all that is below it; false for a name that is not there, which is reported.
bool remove_proc_subtree(const char *name, proc_dir_entry *parent);
// proc_data: pde_data(): what the entry was made with.
void *proc_data(const struct inode *inode);

extern proc_dir_entry proc_root;            // of 2.6: what a module may give as parent
void proc_boot();

}  // namespace wqlab
