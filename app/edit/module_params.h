// module_params.h: the parameters of a module, as its source declares them.
#pragma once
#include <QString>
#include <vector>

namespace wqlab {

// ModuleParam: of module_param, module_param_named, module_param_array or module_param_string.
struct ModuleParam {
    QString name, type;     // "int", "bool", "charp", "array of int", "string"
    QString initial;        // what the variable begins with, as written; empty when the source does not say
    QString description;    // of MODULE_PARM_DESC
    friend bool operator==(const ModuleParam &, const ModuleParam &) = default;
};

// module_params: in the order of the source.
std::vector<ModuleParam> module_params(const QString &source);

}  // namespace wqlab
