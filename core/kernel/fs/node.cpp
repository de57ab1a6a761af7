#include "kernel/fs/node.h"

#include <algorithm>

#include "kernel/engine_heap.h"
#include "kernel/wait.h"
#include "machine/quiet_lock.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

struct Tree {
    machine::QuietLock lock;   // guards the tree and what nodes count; no point lies inside
    Node root;
    std::list<std::unique_ptr<Node>> removed;   // still open, or an operation runs
    Node *proc = nullptr, *dev = nullptr, *sys = nullptr, *debugfs = nullptr;
    unsigned long inodes = 0;
    wait_queue_head_t drained;
};
Tree tree;

Node *child(Node *parent, std::string_view name) {
    for (auto &c : parent->children)
        if (c->name == name) return c.get();
    return nullptr;
}

Node *make(Node *parent, std::string_view name, unsigned mode) {
    auto node = std::make_unique<Node>();
    node->name = name;
    node->parent = parent;
    node->mode = mode;
    parent->children.push_back(std::move(node));
    return parent->children.back().get();
}

void mark_gone(Node *node) {
    node->gone = true;
    for (auto &c : node->children) mark_gone(c.get());
}

// tell: of the files, each; what the kernel itself makes at boot is no news.
void tell(const Node &node) {
    if (!current_task()) return;
    if (!node.is_dir()) trace::emit<Event::wq_node>(node.mode, !node.gone, node.path());
    for (const auto &c : node.children) tell(*c);
}

}  // namespace

std::string Node::path() const {
    if (!parent) return {};
    return parent->path() + '/' + name;
}

Node *node_make(Node *parent, std::string_view name, unsigned mode) {
    Node *node;
    {
        std::lock_guard g(tree.lock);
        if (!parent->is_dir() || parent->gone || child(parent, name)) return nullptr;
        node = make(parent, name, mode);
    }
    tell(*node);
    return node;
}

namespace {

constexpr int most_links = 8;

Node *followed(Node *n, int links);

// walk: down to the directory of the last part of a path, which `name` gets. With the lock held.
Node *walk(Node *parent, std::string_view path, std::string &name, int links) {
    for (;;) {
        const std::size_t slash = path.find('/');
        if (slash == path.npos) break;
        if (slash) parent = followed(child(parent, path.substr(0, slash)), links);
        if (!parent || !parent->is_dir()) return nullptr;
        path.remove_prefix(slash + 1);
    }
    name = path;
    return parent;
}

// followed: what a link leads to; any other node itself.
Node *followed(Node *n, int links) {
    if (!n || (n->mode & S_IFMT) != S_IFLNK) return n;
    if (links == most_links) return nullptr;
    std::string name;
    Node *in = walk(n->content.starts_with('/') ? &tree.root : n->parent, n->content, name, links + 1);
    return in && !name.empty() ? followed(child(in, name), links + 1) : in;
}

}  // namespace

Node *node_parent(Node *parent, std::string_view path, std::string &name) {
    std::lock_guard g(tree.lock);
    return walk(parent, path, name, 0);
}

Node *node_find(Node *parent, std::string_view name) {
    std::lock_guard g(tree.lock);
    return child(parent, name);
}

Node *node_lookup(std::string_view path) {
    std::string name;
    Node *parent = node_parent(&tree.root, path, name);
    if (!parent || name.empty()) return parent;
    std::lock_guard g(tree.lock);
    return followed(child(parent, name), 0);
}

void node_remove(Node *node) {
    {
        std::lock_guard g(tree.lock);
        if (!node->parent || node->gone) return;
        mark_gone(node);
        auto &among = node->parent->children;
        const auto it = std::ranges::find(among, node, [](const auto &c) { return c.get(); });
        tree.removed.splice(tree.removed.end(), among, it);   // kept until shutdown: a struct file may still lead here
    }
    tell(*node);
}

struct inode *node_inode(Node *node) {
    std::lock_guard g(tree.lock);
    if (node->inode) return node->inode;
    auto *i = engine_new<struct inode>();
    i->i_mode = static_cast<unsigned short>(node->mode);
    i->i_rdev = node->rdev;
    i->i_ino = ++tree.inodes;
    i->i_private = node->data;
    i->i_fop = node->fops;
    i->i_size = static_cast<long long>(node->content.size());
    i->wqlab_node = node;
    return node->inode = i;
}

Node *root_node() { return &tree.root; }
Node *proc_root_node() { return tree.proc; }
Node *dev_root_node() { return tree.dev; }
Node *sys_root_node() { return tree.sys; }
Node *debugfs_root_node() { return tree.debugfs; }

bool node_enter(Node *node) {
    std::lock_guard g(tree.lock);
    if (node->gone) return false;
    ++node->calls;
    return true;
}

void node_leave(Node *node) {
    bool last;
    {
        std::lock_guard g(tree.lock);
        last = --node->calls == 0 && node->gone;
    }
    if (last) wake_up_queue(&tree.drained, TASK_NORMAL, 0);
}

void node_drain(Node *node) {
    wait_queue_entry_t w;
    init_wait(&w);
    for (;;) {
        set_blocked_on("waitqueue", node);
        prepare_to_wait(&tree.drained, &w, TASK_UNINTERRUPTIBLE);
        {
            std::lock_guard g(tree.lock);
            if (node->calls == 0) break;
        }
        schedule();
    }
    finish_wait(&tree.drained, &w);
}

void node_opened(Node *node, int change) {
    std::lock_guard g(tree.lock);
    node->opens += change;
}

void fs_boot() {
    fs_shutdown();
    init_waitqueue_head(&tree.drained);
    tree.root.mode = S_IFDIR | 0755;
    tree.proc = make(&tree.root, "proc", S_IFDIR | 0555);
    tree.dev = make(&tree.root, "dev", S_IFDIR | 0755);
    tree.sys = make(&tree.root, "sys", S_IFDIR | 0555);
    for (const char *name : {"tmp", "root", "home", "etc", "var"}) make(&tree.root, name, S_IFDIR | 0755);
    make(node_lookup("/var"), "log", S_IFDIR | 0755);
    make(node_lookup("/var"), "tmp", S_IFDIR | 0755);
    for (const char *name : {"kernel", "module", "class", "devices", "bus", "firmware", "fs", "block", "dev"})
        make(tree.sys, name, S_IFDIR | 0755);
    Node *kernel = child(tree.sys, "kernel");
    tree.debugfs = make(kernel, "debug", S_IFDIR | 0700);
    make(child(tree.sys, "devices"), "virtual", S_IFDIR | 0755);
    make(child(tree.sys, "devices"), "platform", S_IFDIR | 0755);
    for (const char *name : {"driver", "fs", "bus", "sys", "tty"}) make(tree.proc, name, S_IFDIR | 0555);
}

void fs_shutdown() {
    tree.root.children.clear();
    tree.removed.clear();
    tree.proc = tree.dev = tree.sys = tree.debugfs = nullptr;
    tree.inodes = 0;
}

}  // namespace wqlab
