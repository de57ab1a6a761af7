// Control lines that are commands on files: cat, read, echo, write, ioctl, poll, mmap, mknod, kill.
#include <algorithm>

#include "kernel/fs/chardev.h"
#include "kernel/signal.h"
#include "runner/commands.h"
#include "runner/control/control.h"
#include "runner/terminal.h"
#include "trace/emit.h"

namespace wqlab::runner {

namespace {

using Words = std::vector<std::string>;

bool is_path(const std::string &word) { return word.size() > 1 && word[0] == '/'; }

bool command(ControlLine &line, const char *comm, std::function<std::string(Module &)> act) {
    line.kind = ControlLine::command;
    line.comm = comm;
    line.carry_out = std::move(act);
    return true;
}

bool parse_cat(const Words &words, ControlLine &line, std::string &) {
    if (words.size() != 2 || !is_path(words[1])) return false;
    return command(line, "cat", [path = words[1]](Module &) { return command_cat(path); });
}

bool parse_read(const Words &words, ControlLine &line, std::string &problem) {
    if (words.size() == 2) return parse_cat(words, line, problem);
    int bytes = 0;
    if (words.size() != 3 || !is_path(words[1]) || !parse_number(words[2], 128 << 10, bytes)) return false;
    return command(line, "dd", [path = words[1], bytes](Module &) {
        return command_read(path, static_cast<unsigned long>(bytes));
    });
}

// unquoted: as a shell hands it over.
std::string unquoted(std::string text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.pop_back();
    text.erase(0, text.find_first_not_of(" \t"));
    if (text.size() >= 2 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0])
        text = text.substr(1, text.size() - 2);
    return text;
}

bool parse_echo(const Words &, ControlLine &line, std::string &) {
    std::string text = line.text.substr(line.text.find("echo") + 4);
    const std::size_t to = text.rfind('>');
    if (to == text.npos) return false;
    const bool append = to && text[to - 1] == '>';
    const std::string path = unquoted(text.substr(to + 1));
    if (!is_path(path)) return false;
    text = unquoted(text.substr(0, append ? to - 1 : to));
    const bool bare = text.starts_with("-n");
    if (bare) text = unquoted(text.substr(2));
    else text += '\n';
    return command(line, "bash", [path, text, append](Module &) { return command_write(path, text, append); });
}

bool parse_write(const Words &words, ControlLine &line, std::string &) {
    if (words.size() < 3 || !is_path(words[1])) return false;
    const std::string text = unquoted(line.text.substr(line.text.find(words[1]) + words[1].size()));
    return command(line, "dd", [path = words[1], text](Module &) { return command_write(path, text, false); });
}

bool parse_ioctl(const Words &words, ControlLine &line, std::string &) {
    if (words.size() < 3 || !is_path(words[1])) return false;
    // The command may have spaces: _IOW('a', 1, int).
    const std::string rest = line.text.substr(line.text.find(words[1]) + words[1].size());
    const std::size_t close = rest.find(')');
    std::string number, arg;
    if (close != rest.npos) {
        number = unquoted(rest.substr(0, close + 1));
        arg = unquoted(rest.substr(close + 1));
    } else {
        number = words[2];
        arg = words.size() > 3 ? unquoted(rest.substr(rest.find(words[2]) + words[2].size())) : "";
    }
    unsigned cmd;
    if (!ioctl_number(number, cmd)) return false;
    return command(line, "ioctl", [path = words[1], cmd, arg](Module &) { return command_ioctl(path, cmd, arg); });
}

bool parse_poll(const Words &words, ControlLine &line, std::string &) {
    int ms = 0;
    if (words.size() < 2 || words.size() > 3 || !is_path(words[1])) return false;
    if (words.size() == 3 && !parse_number(words[2], 1'000'000, ms)) return false;
    return command(line, "poll", [path = words[1], ms](Module &) { return command_poll(path, ms); });
}

bool parse_mmap(const Words &words, ControlLine &line, std::string &) {
    int bytes = 4096;
    if (words.size() < 2 || words.size() > 3 || !is_path(words[1])) return false;
    if (words.size() == 3 && (!parse_number(words[2], 16 << 20, bytes) || !bytes)) return false;
    return command(line, "mmap", [path = words[1], bytes](Module &) {
        return command_mmap(path, static_cast<unsigned long>(bytes));
    });
}

bool parse_mknod(const Words &words, ControlLine &line, std::string &) {
    int major, minor;
    if (words.size() != 5 || !words[1].starts_with("/dev/") || words[2] != "c" || !parse_number(words[3], 511, major) ||
        !parse_number(words[4], (1 << minor_bits) - 1, minor))
        return false;
    line.kind = ControlLine::act;
    line.carry_out = [path = words[1], major, minor](Module &) -> std::string {
        Node *n = node_make(dev_root_node(), path.substr(5), S_IFCHR | 0644);
        if (!n) return "mknod: " + path + ": File exists";
        n->rdev = static_cast<unsigned>(major) << minor_bits | static_cast<unsigned>(minor);
        return {};
    };
    return true;
}

bool parse_kill(const Words &words, ControlLine &line, std::string &) {
    const bool hard = words.size() == 3 && words[1] == "-9";
    if (words.size() != (hard ? 3u : 2u)) return false;
    line.kind = ControlLine::act;
    line.carry_out = [name = words.back(), hard](Module &) -> std::string {
        return interrupt_commands(name, hard ? 9 : 2) ? "" : "kill: " + name + ": no such command is waiting";
    };
    return true;
}

const Verb table[] = {
    {"cat", "cat FILE", parse_cat},
    {"read", "read FILE [BYTES]", parse_read},
    {"echo", "echo [-n] TEXT > FILE", parse_echo},
    {"write", "write FILE TEXT (no newline is added)", parse_write},
    {"ioctl", "ioctl FILE CMD [ARG]; CMD a number, or as _IOW('a',1,int)", parse_ioctl},
    {"poll", "poll FILE [MS]", parse_poll},
    {"mmap", "mmap FILE [BYTES], and print the text that is there", parse_mmap},
    {"mknod", "mknod /dev/NAME c MAJOR MINOR", parse_mknod},
    {"kill", "kill [-9] NAME, of a command that waits", parse_kill},
};

}  // namespace

int interrupt_commands(const std::string &name, int sig) {
    int n = 0;
    for_each_task([&](Task *t) {
        if (t->kind != TaskKind::user || (!name.empty() && name != t->comm && name != std::to_string(t->pid))) return;
        ++n;
        send_signal(t, sig);
    });
    return n;
}

std::span<const Verb> file_verbs() { return table; }

}  // namespace wqlab::runner
