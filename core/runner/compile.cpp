#include "runner/compile.h"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kernel/version.h"
#include "runner/absent_headers.h"
#include "runner/empty_loops.h"
#include "runner/own_jiffies.h"
#include "runner/sources.h"

extern char **environ;

namespace wqlab::runner {

namespace fs = std::filesystem;

namespace {

// TempDir: gone when it goes.
class TempDir {
  public:
    TempDir() {
        std::string pattern = (fs::temp_directory_path() / "wqlab-XXXXXX").string();
        if (mkdtemp(pattern.data())) path_ = pattern;
    }
    ~TempDir() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    const std::string &path() const { return path_; }

  private:
    std::string path_;
};

// headers_dir: beside the program when it was installed or moved, else where it was built from.
std::string headers_dir() {
    std::error_code none;
    const fs::path self = fs::read_symlink("/proc/self/exe", none);
    const fs::path beside = self.parent_path() / "../share/wqlab/include";
    if (!none && fs::exists(beside / "wqlab/abi.h", none)) return fs::canonical(beside).string();
    return WQLAB_INCLUDE_DIR;
}

// plain_words: the environment, but with the compiler's messages as explain() knows them.
std::vector<char *> plain_words() {
    static char words[] = "LC_ALL=C";
    std::vector<char *> all{words};
    for (char **e = environ; *e; ++e)
        if (!std::string_view(*e).starts_with("LC_ALL=") && !std::string_view(*e).starts_with("LANGUAGE="))
            all.push_back(*e);
    all.push_back(nullptr);
    return all;
}

// run: with both outputs in the file `output`.
int run(const std::vector<std::string> &args, const std::string &dir, const std::string &output) {
    std::vector<char *> argv;
    for (const std::string &a : args) argv.push_back(const_cast<char *>(a.c_str()));
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addchdir_np(&actions, dir.c_str());
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", 0, 0);
    posix_spawn_file_actions_addopen(&actions, 1, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&actions, 1, 2);
    pid_t pid;
    const int error = posix_spawnp(&pid, argv[0], &actions, nullptr, argv.data(), plain_words().data());
    posix_spawn_file_actions_destroy(&actions);
    if (error) {
        std::fprintf(stderr, "wqlab-run: cannot start the C compiler '%s': %s\n", argv[0], std::strerror(error));
        return -1;
    }
    int status = 0;
    waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string gcc_headers(const std::string &cc) {
    static const std::string known = [&] {
        std::string out;
        if (FILE *p = popen((cc + " -print-file-name=include 2>/dev/null").c_str(), "r")) {
            char line[4096];
            if (std::fgets(line, sizeof line, p)) out = line;
            pclose(p);
        }
        while (!out.empty() && out.back() == '\n') out.pop_back();
        return out;
    }();
    return known;
}

std::string hash_of(const std::vector<std::byte> &bytes) {
    std::uint64_t h = 0xcbf29ce484222325;   // FNV-1a
    for (std::byte b : bytes) h = (h ^ static_cast<std::uint64_t>(b)) * 0x100000001b3;
    char text[17];
    std::snprintf(text, sizeof text, "%016lx", h);
    return text;
}

// compiler_of: the section .comment says who made the object.
std::string compiler_of(const std::vector<std::byte> &bytes) {
    const std::string_view all(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    for (const char *begin : {"GCC: (", "clang version "}) {
        const auto at = all.find(begin);
        if (at != all.npos) return std::string(all.substr(at, all.find('\0', at) - at));
    }
    return "unknown";
}

// era_arguments: what a kernel's own build said in its time. Many a warning of then is an error now. Types that do not
// fit are one in between as well: by them a form of another kernel is known.
std::vector<std::string> era_arguments(unsigned kernel) {
    if (kernel < kernel_version(2, 6, 36))
        return {"-std=gnu89", "-fgnu89-inline", "-Wno-unused-function", "-Wno-unused-variable", "-Wno-unused-label",
                "-Wno-pointer-to-int-cast", "-Wno-int-to-pointer-cast"};
    if (kernel < kernel_version(5, 18, 0))
        return {"-std=gnu89", "-fgnu89-inline", "-Werror=implicit-int", "-Werror=incompatible-pointer-types"};
    return {"-std=gnu11", "-Werror=strict-prototypes", "-Werror=implicit-int", "-Werror=return-type",
            "-Werror=incompatible-pointer-types", "-Werror=designated-init"};
}

// Place: where one compilation reads and writes.
struct Place {
    std::vector<std::string> sources;   // the files that are compiled
    std::string dir;           // what the first lies in
    std::string near;          // where the module's own headers are; unless its text alone is known
    std::string absent;        // see absent_headers.h
    std::string out;
};

std::vector<std::string> arguments(const Place &place, const std::string &name, const Source &of) {
    const char *env = std::getenv("CC");
    const std::string cc = env && *env ? env : "cc", headers = headers_dir();
    std::vector<std::string> all = {
        cc, "-g", "-O1", "-fno-omit-frame-pointer", "-fno-optimize-sibling-calls", "-fPIC", "-shared",
        // What modules see: our headers and the compiler's own, never the host's.
        "-nostdinc", "-isystem", gcc_headers(cc), "-I" + headers, "-I" + place.absent,
        "-DWQLAB_KERNEL=" + std::to_string(of.kernel), "-D__KERNEL__", "-DMODULE",
        "-DKBUILD_MODNAME=\"" + name + "\"",
        // A kernel's C.
        "-ffreestanding", "-fno-common", "-fno-strict-aliasing", "-fno-delete-null-pointer-checks",
        "-fvisibility=hidden", "-fno-stack-protector", "-fcf-protection=none", "-fno-asynchronous-unwind-tables",
        "-fwrapv",
        // Points inside the module, so that no loop is out of reach.
        "-fsanitize-coverage=trace-pc",
        // What the kernel's build refuses and warns of.
        "-Wall", "-Wundef", "-Werror=implicit-function-declaration", "-Wno-trigraphs", "-Wno-pointer-sign", "-Wno-sign-compare",
        "-Wno-unused-but-set-variable", "-Wno-unused-const-variable", "-Wno-format-truncation",
        "-Wno-format-overflow", "-Wno-address-of-packed-member", "-Wno-main", "-Wno-format-security",
        // The same object wherever it is made.
        "-ffile-prefix-map=" + headers + "/=" + headers_prefix, "-ffile-prefix-map=" + place.dir + "/=",
        "-ffile-prefix-map=" + place.absent + "/=" + headers_prefix,
        "-nostdlib", "-nostartfiles", "-Wl,-Bsymbolic", "-Wl,-z,now,-z,relro", "-Wl,--build-id=none",
        "-Wl,-z,noexecstack", "-o", place.out,
    };
    all.insert(all.end(), of.flags.begin(), of.flags.end());
    all.insert(all.end(), place.sources.begin(), place.sources.end());
    if (of.text.empty()) all.insert(all.end(), {"-iquote", place.near, "-ffile-prefix-map=" + place.near + "/="});
    if (of.watched) all.insert(all.begin() + 1, {"-fsanitize=thread", "-Wno-tsan"});
    const std::vector<std::string> era = era_arguments(of.kernel);
    all.insert(all.begin() + 1, era.begin(), era.end());
    return all;
}

}  // namespace

std::string module_name(const std::string &path) {
    std::string name = fs::path(path).stem().string();
    for (char &c : name)
        if (c == '-' || c == ' ') c = '_';
    return name;
}

std::string read_file(const std::string &path, bool &ok) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    ok = static_cast<bool>(in) && !fs::is_directory(path);
    return text.str();
}

Object compile(const Source &source) {
    Object object;
    TempDir temp;
    if (temp.path().empty()) {
        std::fprintf(stderr, "wqlab-run: cannot make a directory for the compiler's output: %s\n",
                     std::strerror(errno));
        return object;
    }
    bool ok;
    std::error_code ignored;
    // A program that was moved without them; else the module would be blamed for every header it includes.
    if (const std::string headers = headers_dir(); !fs::exists(headers + "/wqlab/abi.h", ignored)) {
        object.diagnostics = "the headers that wqlab compiles modules with are not in " + headers +
                             " any more: build wqlab again where it is now\n";
        return object;
    }
    Place place;
    const std::string path = fs::absolute(source.path, ignored).string();
    place.near = fs::path(path).parent_path().string();
    place.dir = place.near;
    place.absent = temp.path() + "/absent";
    place.out = temp.path() + "/module.so";
    const std::string given = source.text.empty() ? read_file(path, ok) : source.text;
    std::vector<SourceFile> files = split_sources(fs::path(path).filename().string(), given);
    bool elsewhere = !source.text.empty() || files.size() > 1;   // not compiled where it lies
    for (SourceFile &f : files) {
        const std::string text = fill_empty_loops(rename_own_jiffies(f.text));
        elsewhere = elsewhere || text != f.text;
        f.text = text;
        make_absent_headers(text, place.near, headers_dir(), place.absent);
    }
    if (elsewhere) {
        // Deep enough for names that go up a few folders.
        place.dir = temp.path() + "/m/o/d/u/le";
        for (const SourceFile &f : files) {
            const fs::path to = fs::path(place.dir) / f.name;
            fs::create_directories(to.parent_path(), ignored);
            std::ofstream(to, std::ios::binary) << f.text;
        }
    }
    for (const SourceFile &f : files)
        if (f.name.ends_with(".c") || &f == &files.front())
            place.sources.push_back((fs::path(place.dir) / f.name).string());
    const std::string said = temp.path() + "/diagnostics";
    // Run in a fixed place: the compiler writes down where it was.
    const std::string name = module_name(source.name.empty() ? source.path : source.name);
    const int status = run(arguments(place, name, source), "/", said);
    object.diagnostics = read_file(said, ok);
    if (status != 0) return object;
    const std::string bytes = read_file(place.out, ok);
    if (!ok) return object;
    object.bytes.resize(bytes.size());
    std::memcpy(object.bytes.data(), bytes.data(), bytes.size());
    object.hash = hash_of(object.bytes);
    object.compiler = compiler_of(object.bytes);
    object.ok = true;
    return object;
}

}  // namespace wqlab::runner
