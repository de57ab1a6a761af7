// wqlab_typist MODULE LOG DATA: a window in which somebody types into a copy while the module runs, until it is killed.
// Each length of the text is in LOG as "MS LENGTH" before the next key, by the clock that every process shares.
#include <cstdio>
#include <ctime>

#include "models/editor.h"
#include "window_fixture.h"

using namespace wqlab;

namespace {

long long now_ms() {
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000LL + t.tv_nsec / 1'000'000;
}

}  // namespace

int main(int argc, char **argv) {
    QGuiApplication app(argc, argv);
    FILE *log = argc == 4 ? std::fopen(argv[2], "w") : nullptr;
    if (!log)
        return 2;
    qputenv("XDG_DATA_HOME", argv[3]);
    WindowFixture f({1024, 640});
    f.open(QString::fromLocal8Bit(argv[1]));
    f.stage().session()->setMode(QStringLiteral("parallel"));   // real threads that never end
    f.key(Qt::Key_R, Qt::ControlModifier);
    f.keys(QStringLiteral("e"));
    for (;;) {
        f.keys(QStringLiteral("x"));
        std::fprintf(log, "%lld %lld\n", now_ms(), static_cast<long long>(f.stage().editor()->text().size()));
        std::fflush(log);
        QTest::qWait(100);
    }
}
