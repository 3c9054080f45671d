// SPDX-License-Identifier: GPL-3.0-or-later
//
// A query as a tree that can be read again, beside Xapian's own, which keeps its factors, windows and limits to itself.

#ifndef SK_NODE_HPP
#define SK_NODE_HPP

#include "CXapian.h"

#include <memory>
#include <string>
#include <vector>
#include <xapian.h>

struct Node;
using NodePointer = std::shared_ptr<const Node>;

struct Node {
  enum class Kind {
    nothing, everything, term, all, any, without, filter, maybe, synonym, phrase, near, scaled, range, prefix
  };

  Kind kind = Kind::nothing;
  /// The term, the prefix, or the lower end of a range.
  std::string text;
  /// The upper end of a range.
  std::string upper;
  bool has_lower = false;
  bool has_upper = false;
  /// A term's frequency in the query, a window, a slot, or the limit of a prefix.
  uint32_t number = 0;
  sk_wildcard_limit over_limit = SK_LIMIT_FAILS;
  double factor = 1;
  std::vector<NodePointer> parts;
  Xapian::Query query;
};

#endif
