// attributes.h: facts of a state by name, as text.
#pragma once
#include <QString>
#include <QStringList>
#include <optional>

#include "state/machine_state.h"

namespace wqlab {

// attribute_of: see expression.h for subjects and attributes. Nothing when there is no such subject or attribute.
std::optional<QString> attribute_of(const MachineState &s, const QString &subject, const QString &attribute);

}  // namespace wqlab
