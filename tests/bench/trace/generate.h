// generate.h: traces of any length, by running load.c.
#pragma once
#include <QByteArray>
#include <QString>

namespace wqlab::bench {

// generate: the first lines of a stepped run of load.c on 8 CPUs that hold that many events; empty, with a sentence
// in problem, when the runner fails.
QByteArray generate(int events, QString &problem);
// kernels_own: the same as a real kernel would have told it: no event of ours and no comment.
QByteArray kernels_own(const QByteArray &trace);

}  // namespace wqlab::bench
