// node.h: the tree of names: /proc, /dev, /sys, debugfs and the files in memory beside them.
#pragma once
#include <list>
#include <memory>
#include <string>
#include <string_view>

#include "kernel/layouts.h"
#include "kernel/sched.h"

namespace wqlab {

inline constexpr unsigned S_IFMT = 0170000, S_IFDIR = 0040000, S_IFCHR = 0020000, S_IFREG = 0100000, S_IFLNK = 0120000;

// Node: a name, and what lies behind it. Letters: I: set before the node is seen. T: the tree's lock.
struct Node {
    std::string name;                            // I
    Node *parent = nullptr;                      // I
    std::list<std::unique_ptr<Node>> children;   // T: in the order in which they were made
    unsigned mode = 0;                           // I: S_IF* and permissions
    unsigned rdev = 0;                           // I: of a device
    const file_operations *fops = nullptr;       // I: of anything but a device or a file in memory
    void *data = nullptr;                        // I: i_private, or what the maker of the node keeps there
    const void *kept = nullptr;                  // I: the same, for engine code beside a module's data
    struct inode *inode = nullptr;               // T: made at first use
    std::string content;                         // of a file in memory: by who has it open, as a kernel's page cache;
                                                 // of a link: I, where it leads
    unsigned event = 0;                          // T: how often sysfs_notify told of it
    int opens = 0;                               // T
    int calls = 0;                               // T: operations of the module that run
    bool gone = false;                           // T: taken out of the tree

    bool is_dir() const { return (mode & S_IFMT) == S_IFDIR; }
    std::string path() const;
};

// node_make: a child of `parent`; null when there is one of that name (or parent is no directory).
Node *node_make(Node *parent, std::string_view name, unsigned mode);
// node_make_path: the same for "a/b/c" below parent, whose directories must be there. `name` gets the last part.
Node *node_parent(Node *parent, std::string_view path, std::string &name);
// node_find: the child, or null.
Node *node_find(Node *parent, std::string_view name);
// node_lookup: an absolute path, links followed; null when there is nothing.
Node *node_lookup(std::string_view path);
// node_remove: takes it and what is below it out of the tree. It stays in memory while it is open.
void node_remove(Node *node);
// node_inode: the inode that opens see.
struct inode *node_inode(Node *node);

// Well-known directories.
Node *root_node();
Node *proc_root_node();
Node *dev_root_node();
Node *sys_root_node();
Node *debugfs_root_node();

// node_enter: an operation of the module begins; false when the node is gone. node_leave: it has ended.
bool node_enter(Node *node);
void node_leave(Node *node);
// node_drain: waits until no operation runs.
void node_drain(Node *node);
// node_opened: counts who has it open; a removed node goes with the last one.
void node_opened(Node *node, int change);

void fs_boot();
void fs_shutdown();

}  // namespace wqlab
