#include "runner/recipe.h"

#include <charconv>
#include <map>
#include <sstream>

#include "kernel/kernel.h"
#include "kernel/version.h"

namespace wqlab::runner {

namespace {

constexpr std::string_view run_prefix = "# wqlab-run: ", source_prefix = "# wqlab-src: ",
                           script_prefix = "# wqlab-script: ", choice_prefix = "# wqlab-choice: ",
                           choice_event = ": wq_choice: ";

bool take(std::string_view &text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

template <class T> bool number(std::string_view text, T &value) {
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

// A parameter stands in one word.
std::string one_word(const std::string &text) {
    std::string out;
    for (char c : text) {
        if (c == '%') out += "%25";
        else if (c == ' ') out += "%20";
        else if (c == '\n') out += "%0a";
        else out += c;
    }
    return out;
}

std::string many_words(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int code;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(text.data() + i + 1, text.data() + i + 3, code, 16).ec == std::errc()) {
            out += static_cast<char>(code);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

// field: the word behind name in an event's text.
std::string_view field(std::string_view text, std::string_view name) {
    const std::size_t at = text.find(name);
    if (at == text.npos) return {};
    text.remove_prefix(at + name.size());
    return text.substr(0, text.find(' '));
}

bool read_choice(std::string_view text, std::vector<machine::Recorded> &choices) {
    std::istringstream words{std::string(text)};
    machine::Recorded c;
    if (!(words >> c.step >> c.took >> c.task >> c.point)) return false;
    choices.push_back(std::move(c));
    return true;
}

bool read_choice_event(std::string_view text, std::vector<machine::Recorded> &choices) {
    machine::Recorded c;
    if (!number(field(text, "step="), c.step) || !number(field(text, "took="), c.took)) return false;
    c.task = field(text, "task=");
    c.point = field(text, "point=");
    choices.push_back(std::move(c));
    return true;
}

bool read_value(const std::map<std::string, std::string> &values, const char *key, std::optional<std::uint64_t> &to) {
    auto it = values.find(key);
    if (it == values.end() || it->second.empty()) return true;
    std::uint64_t n;
    if (!number(it->second, n)) return false;
    to = n;
    return true;
}

std::string assign(const std::map<std::string, std::string> &values, Recipe &r) {
    auto get = [&](const char *key) {
        auto it = values.find(key);
        return it == values.end() ? std::string() : it->second;
    };
    if (get("version") != "1") return "it is of version '" + get("version") + "', and this program reads version 1";
    if (get("module").empty()) return "it names no module";
    r.module = get("module");
    r.name = get("name");
    std::istringstream flags(get("flags"));
    for (std::string f; flags >> f;) r.flags.push_back(many_words(f));
    r.kernel = get("kernel");
    if (!release_code(r.kernel)) return "it is of kernel '" + r.kernel + "'";
    r.config = get("config");
    r.parallel = get("mode") == "parallel";
    r.watched = get("watched") == "1";
    r.compiler = get("compiler");
    r.object_hash = get("object-hash");
    if (!number(get("cpus"), r.cpus) || r.cpus < 1 || r.cpus > machine::max_cpus)
        return "it says cpus=" + get("cpus");
    if (!get("nodes").empty() && (!number(get("nodes"), r.nodes) || r.nodes < 1 || r.nodes > r.cpus ||
                                  r.nodes > max_nodes))
        return "it says nodes=" + get("nodes");
    if (get("seed") != "fixed" && !read_value(values, "seed", r.seed)) return "it says seed=" + get("seed");
    if (!read_value(values, "for", r.for_ns)) return "it says for=" + get("for");
    if (!read_value(values, "step-limit", r.step_limit)) return "it says step-limit=" + get("step-limit");
    std::istringstream params(get("params"));
    for (std::string p; params >> p;) r.params.push_back(many_words(p));
    return {};
}

}  // namespace

std::string recipe_head(const Recipe &r) {
    std::string out;
    auto put = [&](const char *key, const std::string &value) {
        out.append(run_prefix).append(key).append("=").append(value).append("\n");
    };
    std::string params;
    for (const std::string &p : r.params) params += (params.empty() ? "" : " ") + one_word(p);
    put("version", "1");
    put("module", r.module);
    if (!r.name.empty()) put("name", r.name);
    std::string flags;
    for (const std::string &f : r.flags) flags += (flags.empty() ? "" : " ") + one_word(f);
    if (!flags.empty()) put("flags", flags);
    put("kernel", r.kernel);
    put("config", r.config);
    put("cpus", std::to_string(r.cpus));
    if (r.nodes > 1) put("nodes", std::to_string(r.nodes));
    put("mode", r.parallel ? "parallel" : "stepped");
    put("seed", r.seed ? std::to_string(*r.seed) : "fixed");
    put("params", params);
    if (r.watched) put("watched", "1");
    if (r.for_ns) put("for", std::to_string(*r.for_ns));
    if (r.step_limit) put("step-limit", std::to_string(*r.step_limit));
    put("compiler", r.compiler);
    put("object-hash", r.object_hash);
    for (const std::string &line : r.script) out.append(recipe_script(line));
    std::istringstream source(r.source);
    for (std::string line; std::getline(source, line);) out.append(source_prefix).append(line).append("\n");
    return out;
}

std::string recipe_script(const std::string &line) { return std::string(script_prefix) + line + "\n"; }

std::string recipe_choices(const std::vector<machine::Recorded> &choices) {
    std::string out;
    for (const auto &c : choices)
        out.append(choice_prefix).append(std::to_string(c.step)).append(" ").append(std::to_string(c.took))
            .append(" ").append(c.task).append(" ").append(c.point).append("\n");
    return out;
}

bool is_recipe(const std::string &text) {
    return text.starts_with("#") &&
           (text.starts_with(run_prefix) || text.find("\n" + std::string(run_prefix)) != text.npos);
}

std::string read_recipe(const std::string &text, Recipe &r) {
    std::map<std::string, std::string> values;
    std::vector<machine::Recorded> events;
    std::string_view rest = text;
    for (int line = 1; !rest.empty(); ++line) {
        const std::size_t end = rest.find('\n');
        std::string_view s = rest.substr(0, end);
        rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
        bool good = true;
        if (take(s, run_prefix)) {
            const std::size_t equals = s.find('=');
            good = equals != s.npos;
            if (good) values[std::string(s.substr(0, equals))] = std::string(s.substr(equals + 1));
        } else if (take(s, source_prefix)) {
            r.source.append(s).append("\n");
        } else if (s == source_prefix.substr(0, source_prefix.size() - 1)) {
            r.source.append("\n");   // an editor has cut the space at the end of an empty line
        } else if (take(s, script_prefix)) {
            r.script.emplace_back(s);
        } else if (take(s, choice_prefix)) {
            good = read_choice(s, r.choices);
        } else if (const std::size_t at = s.find(choice_event); at != s.npos) {
            good = read_choice_event(s.substr(at + choice_event.size() - 1), events);
        }
        if (!good) return "line " + std::to_string(line) + " cannot be read: " + std::string(s);
    }
    if (r.choices.empty()) r.choices = std::move(events);
    if (std::string wrong = assign(values, r); !wrong.empty()) return wrong;
    return r.source.empty() ? "it holds no source text" : "";
}

}  // namespace wqlab::runner
