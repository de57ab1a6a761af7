#include "session/levers.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <map>
#include <set>

namespace wqlab {

namespace {

struct LeverWords {
    Q_DECLARE_TR_FUNCTIONS(Levers)
};

QString text(Text t) { return QString::fromUtf8(t.data(), qsizetype(t.size())); }

constexpr int keyboard_irq = 1, last_irq = 60, first_gpio_irq = 100;
constexpr std::int64_t type_of_file = 0170000, device_file = 0020000;

// Asked: what the module has asked the machine for so far.
struct Asked {
    std::set<std::int64_t> irqs, gpios;
    bool keys = false, memory_low = false;
    std::map<QString, std::int64_t> files;   // path, mode

    Asked(const Recording &recording, int position) {
        std::map<std::int64_t, std::int64_t> line_of_call;   // by pid: the number of the call that has not returned
        for (int i = 0; i < position; ++i) look(recording.event(i), line_of_call);
    }

private:
    void look(const TraceEvent &e, std::map<std::int64_t, std::int64_t> &line_of_call) {
        if (e.type == Event::wq_call) {
            const std::string_view call = e.text(0).view();
            if (call == "free_irq" || call == "devm_free_irq") irqs.erase(e.num(2));
            else if (call == "gpio_free") gpios.erase(e.num(2));
            else if (call == "register_keyboard_notifier") keys = true;
            else if (call == "unregister_keyboard_notifier") keys = false;
            line_of_call[e.pid] = e.num(2);
        } else if (e.type == Event::wq_return && e.num(1) == 0) {
            const std::string_view call = e.text(0).view();
            const std::int64_t number = line_of_call[e.pid];
            if (call.ends_with("request_irq") || call.ends_with("request_threaded_irq")) {
                irqs.insert(number);
                if (number >= first_gpio_irq) gpios.insert(number - first_gpio_irq);
            }
            else if (call == "gpio_request" || call == "gpio_request_one") gpios.insert(number);
        } else if (e.type == Event::wq_node) {
            if (e.num(1)) files[text(e.text(2))] = e.num(0);
            else files.erase(text(e.text(2)));
        } else if (e.type == Event::wq_lever && e.text(0).view().starts_with("memory ")) {
            memory_low = e.text(0) == "memory low";
        }
    }
};

// of_engine: a file of /sys that stands beside each device, whoever made that.
bool of_engine(const QString &path) {
    return path.startsWith(QStringLiteral("/sys/")) &&
           (path.endsWith(QStringLiteral("/uevent")) || path.endsWith(QStringLiteral("/dev")));
}

void cpu_levers(const MachineState &s, const Asked &asked, std::vector<Lever> &levers) {
    for (int cpu = 0; cpu < int(s.cpus.size()); ++cpu) {
        if (!s.cpus[std::size_t(cpu)].known) continue;
        const bool online = s.cpus[std::size_t(cpu)].online;
        Lever l;
        l.cpu = cpu;
        l.words = (online ? LeverWords::tr("Take CPU %1 offline") : LeverWords::tr("Bring CPU %1 online")).arg(cpu);
        l.line = (online ? QStringLiteral("cpu %1 offline") : QStringLiteral("cpu %1 online")).arg(cpu);
        if (cpu == 0) l.why_not = LeverWords::tr("Linux on a PC needs its first CPU.");
        levers.push_back(l);
        for (const std::int64_t irq : asked.irqs) {
            if (irq > last_irq) continue;   // its line of the chip is pulled instead
            Lever raise;
            raise.cpu = cpu;
            raise.words = LeverWords::tr("Raise IRQ %1 on CPU %2").arg(irq).arg(cpu);
            raise.line = QStringLiteral("irq %1 cpu %2").arg(irq).arg(cpu);
            if (!online) raise.why_not = LeverWords::tr("An offline CPU takes no interrupt.");
            levers.push_back(raise);
        }
    }
}

void device_levers(const Asked &asked, std::vector<Lever> &levers) {
    if (asked.keys || asked.irqs.contains(keyboard_irq))
        levers.push_back({-1, LeverWords::tr("Press a key"), QStringLiteral("key"),
            LeverWords::tr("a letter, or a scan code such as 30 or 0x9e"), {}});
    for (const std::int64_t line : asked.gpios)
        for (const int level : {1, 0})
            levers.push_back(
                {-1,
                 (level ? LeverWords::tr("Pull GPIO %1 up") : LeverWords::tr("Pull GPIO %1 down")).arg(line),
                 QStringLiteral("gpio %1 %2").arg(line).arg(level),
                 {},
                 {}});
}

void file_levers(const Asked &asked, std::vector<Lever> &levers) {
    for (const auto &[path, mode] : asked.files) {
        if (of_engine(path)) continue;
        if (mode & 0444)
            levers.push_back({-1, LeverWords::tr("Read %1").arg(path), QStringLiteral("cat ") + path, {}, {}});
        if (mode & 0222)
            levers.push_back({-1, LeverWords::tr("Write to %1").arg(path), QStringLiteral("write ") + path,
                              LeverWords::tr("what is to be written"), {}});
        if ((mode & type_of_file) == device_file)
            levers.push_back({-1, LeverWords::tr("ioctl on %1").arg(path), QStringLiteral("ioctl ") + path,
                              LeverWords::tr("its number and argument, such as _IOW('k', 1, int) 5"), {}});
    }
}

void machine_levers(const MachineState &s, const Asked &asked, std::vector<Lever> &levers) {
    const bool suspended = !s.run.freeze.empty() && !(s.run.freeze == "thaw") && !(s.run.freeze == "failed");
    levers.push_back(suspended ? Lever{-1, LeverWords::tr("Resume the machine"), QStringLiteral("resume"), {}, {}}
                               : Lever{-1, LeverWords::tr("Suspend the machine"), QStringLiteral("suspend"), {}, {}});
    levers.push_back(asked.memory_low
                         ? Lever{-1, LeverWords::tr("Memory is there again"), QStringLiteral("memory ok"), {}, {}}
                         : Lever{-1, LeverWords::tr("Memory runs low"), QStringLiteral("memory low"), {}, {}});
    levers.push_back({-1, LeverWords::tr("Wait 301 s: idle workers go"), QStringLiteral("wait 301s"), {}, {}});
    Lever away{-1, LeverWords::tr("Remove the module (rmmod)"), QStringLiteral("rmmod"), {}, {}};
    if (s.module.phase != ModulePhase::live)
        away.why_not = s.module.phase == ModulePhase::exiting
                           ? LeverWords::tr("It is being removed.")
                           : LeverWords::tr("Its init function has not returned.");
    else if (suspended)
        away.why_not = LeverWords::tr("User space is frozen.");
    levers.push_back(away);
}

}  // namespace

std::vector<Lever> levers_at(const Recording &recording, int position) {
    position = std::clamp(position, 0, recording.count());
    const MachineState s = recording.stateCopy(position);
    const Asked asked(recording, position);
    std::vector<Lever> levers;
    cpu_levers(s, asked, levers);
    device_levers(asked, levers);
    file_levers(asked, levers);
    machine_levers(s, asked, levers);
    return levers;
}

QString line_of(const Lever &lever, const QString &typed) {
    if (lever.ask.isEmpty()) return lever.line;
    const QString more = typed.simplified();
    return more.isEmpty() ? QString() : lever.line + u' ' + more;
}

QString name_of_line(const QString &line) {
    const QStringList words = line.simplified().split(u' ');
    const QString verb = words.value(0), first = words.value(1), rest = words.mid(2).join(u' ');
    if (verb == u"cpu") return LeverWords::tr("CPU %1 %2").arg(first, rest);
    if (verb == u"irq")
        return words.size() > 3 ? LeverWords::tr("IRQ %1 on CPU %2").arg(first, words.value(3))
                                : LeverWords::tr("IRQ %1").arg(first);
    if (verb == u"key") return LeverWords::tr("key %1").arg(first);
    if (verb == u"gpio")
        return (words.value(2) == u"0" ? LeverWords::tr("GPIO %1 down") : LeverWords::tr("GPIO %1 up")).arg(first);
    if (verb == u"cat" || verb == u"read") return LeverWords::tr("%1 read").arg(first);
    if (verb == u"write") return LeverWords::tr("%1 written").arg(first);
    return line.simplified();
}

}  // namespace wqlab
