// table.h: the figures of all rounds, judged, as markdown.
#pragma once
#include <map>
#include <string>
#include <vector>

namespace wqlab::bench {

class Table {
  public:
    // add: a figure of one round. value: ns, or bytes.
    void add(const std::string &what, const std::string &subject, double value) { rounds_[what][subject].push_back(value); }
    // median: of all rounds; a negative number when there are none.
    double median(const std::string &what, const std::string &subject) const;
    // print: the table to standard output. Returns whether every limit holds.
    bool print() const;

  private:
    std::map<std::string, std::map<std::string, std::vector<double>>> rounds_;
};

inline constexpr const char *bytes_row = "bytes per queued item", *wall_suffix = ", wall";

}  // namespace wqlab::bench
