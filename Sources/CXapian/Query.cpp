// SPDX-License-Identifier: GPL-3.0-or-later
//
// Queries, built from their leaves up.

#include "Guarded.hpp"
#include "Handles.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace {

/// Runs `make`, which fills in the node, and hands its query to the caller.
template <typename Make>
sk_status made(Node::Kind kind, sk_query **query, sk_failure *failure, Make &&make) {
  if (query) *query = nullptr;
  return guarded(failure, [&] {
    require(query, "query is NULL");
    auto node = std::make_shared<Node>();
    node->kind = kind;
    node->query = make(*node);
    *query = new sk_query{node->query, std::move(node)};
  });
}

Node::Kind kind_of(sk_operator op) {
  static const Node::Kind kinds[] = {
    Node::Kind::all,   Node::Kind::any,     Node::Kind::without, Node::Kind::filter,
    Node::Kind::maybe, Node::Kind::synonym, Node::Kind::phrase,  Node::Kind::near};
  require(op >= SK_AND && op <= SK_NEAR, "the operator is unknown");
  return kinds[op];
}

Xapian::Query::op op_of(sk_operator op) {
  static const Xapian::Query::op operators[] = {
    Xapian::Query::OP_AND,       Xapian::Query::OP_OR,      Xapian::Query::OP_AND_NOT, Xapian::Query::OP_FILTER,
    Xapian::Query::OP_AND_MAYBE, Xapian::Query::OP_SYNONYM, Xapian::Query::OP_PHRASE,  Xapian::Query::OP_NEAR};
  return operators[op];
}

/// Whether the query or any part of it, however deep, is of one of these types.
bool holds(const Xapian::Query &query, std::initializer_list<Xapian::Query::op> types) {
  if (std::find(types.begin(), types.end(), query.get_type()) != types.end()) return true;
  for (size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (holds(query.get_subquery(i), types)) return true;
  }
  return false;
}

/// Whether a part may be in a synonym.
///
/// A value range may not, since it fails when a document matches it, nor AND_MAYBE, for which 1.4.22 reads memory that
/// it never set.
bool fits_synonym(const Xapian::Query &query) {
  using Query = Xapian::Query;
  return !holds(query, {Query::OP_VALUE_RANGE, Query::OP_VALUE_GE, Query::OP_VALUE_LE, Query::OP_AND_MAYBE});
}

/// The first without the others.
///
/// Where AND_NOT excludes an AND_MAYBE inside an AND, 1.4.22 reads memory that it never set, and finds too much.
/// "Everything, exclusive-or the excluded" says the same and goes another way.
Xapian::Query without(const std::vector<Xapian::Query> &queries) {
  const auto plain = Xapian::Query(Xapian::Query::OP_AND_NOT, queries.begin(), queries.end());
  const bool risky = std::any_of(queries.begin(), queries.end(), [](const Xapian::Query &query) {
    return holds(query, {Xapian::Query::OP_AND_MAYBE});
  });
  if (queries.size() < 2 || !risky) return plain;
  const Xapian::Query excluded(Xapian::Query::OP_OR, queries.begin() + 1, queries.end());
  const Xapian::Query others(Xapian::Query::OP_XOR, Xapian::Query(std::string()), excluded);
  return Xapian::Query(Xapian::Query::OP_FILTER, queries.front(), others);
}

void require_slot(uint32_t slot) { require(slot != SK_NO_SLOT, "a range has no slot"); }

}  // namespace

void sk_query_release(sk_query *query) { delete query; }

sk_status sk_query_everything(sk_query **query, sk_failure *failure) {
  return made(Node::Kind::everything, query, failure, [](Node &) { return Xapian::Query(std::string()); });
}

sk_status sk_query_nothing(sk_query **query, sk_failure *failure) {
  return made(Node::Kind::nothing, query, failure, [](Node &) { return Xapian::Query(); });
}

sk_status sk_query_term(sk_bytes term, uint32_t frequency, sk_query **query, sk_failure *failure) {
  return made(Node::Kind::term, query, failure, [&](Node &node) {
    node.text = key_of(term, "the term");
    node.number = frequency;
    return Xapian::Query(node.text, frequency);
  });
}

sk_status sk_query_combine(
  sk_operator op, const sk_query *const *parts, size_t count, uint32_t window, sk_query **query,
  sk_failure *failure) {
  return made(Node::Kind::nothing, query, failure, [&](Node &node) {
    node.kind = kind_of(op);
    node.number = window;
    require(parts || count == 0, "parts is NULL");
    std::vector<Xapian::Query> queries;
    for (size_t i = 0; i < count; ++i) {
      require(parts[i], "a part is NULL");
      const auto &part = parts[i]->query;
      require(
        op != SK_SYNONYM || fits_synonym(part), "a synonym holds a value range or AND_MAYBE", SK_UNSUPPORTED);
      queries.push_back(part);
      node.parts.push_back(parts[i]->node);
    }
    if (op == SK_AND_NOT) return without(queries);
    const bool positional = op == SK_PHRASE || op == SK_NEAR;
    return Xapian::Query(op_of(op), queries.begin(), queries.end(), positional ? window : 0);
  });
}

sk_status sk_query_scale(const sk_query *part, double factor, sk_query **query, sk_failure *failure) {
  return made(Node::Kind::scaled, query, failure, [&](Node &node) {
    require(part, "part is NULL");
    require(std::isfinite(factor) && factor >= 0, "the factor is negative or not finite");
    node.factor = factor;
    node.parts.push_back(part->node);
    return Xapian::Query(factor, part->query);
  });
}

sk_status sk_query_range(
  uint32_t slot, sk_bytes lower, sk_bytes upper, sk_query **query, sk_failure *failure) {
  return made(Node::Kind::range, query, failure, [&](Node &node) {
    require_slot(slot);
    node.number = slot;
    node.has_lower = node.has_upper = true;
    node.text = string_of(lower);
    node.upper = string_of(upper);
    return Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot, node.text, node.upper);
  });
}

sk_status sk_query_at_least(uint32_t slot, sk_bytes lower, sk_query **query, sk_failure *failure) {
  return made(Node::Kind::range, query, failure, [&](Node &node) {
    require_slot(slot);
    node.number = slot;
    node.has_lower = true;
    node.text = string_of(lower);
    return Xapian::Query(Xapian::Query::OP_VALUE_GE, slot, node.text);
  });
}

sk_status sk_query_at_most(uint32_t slot, sk_bytes upper, sk_query **query, sk_failure *failure) {
  return made(Node::Kind::range, query, failure, [&](Node &node) {
    require_slot(slot);
    node.number = slot;
    node.has_upper = true;
    node.upper = string_of(upper);
    return Xapian::Query(Xapian::Query::OP_VALUE_LE, slot, node.upper);
  });
}

sk_status sk_query_wildcard(
  sk_bytes prefix, uint32_t limit, sk_wildcard_limit over_limit, bool synonym, sk_query **query,
  sk_failure *failure) {
  return made(Node::Kind::prefix, query, failure, [&](Node &node) {
    static const int limits[] = {
      Xapian::Query::WILDCARD_LIMIT_ERROR, Xapian::Query::WILDCARD_LIMIT_FIRST,
      Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT};
    require(over_limit >= SK_LIMIT_FAILS && over_limit <= SK_LIMIT_FREQUENT, "the limit is unknown");
    node.text = key_of(prefix, "the wildcard");
    node.number = limit;
    node.over_limit = over_limit;
    // Each term weighed for itself is nothing that `sk_rank` does.
    if (!synonym) node.factor = 0;
    return Xapian::Query(
      Xapian::Query::OP_WILDCARD, node.text, limit, limits[over_limit],
      synonym ? Xapian::Query::OP_SYNONYM : Xapian::Query::OP_OR);
  });
}

sk_status sk_query_description(const sk_query *query, sk_text *description, sk_failure *failure) {
  if (description) *description = {};
  return guarded(failure, [&] {
    require(query && description, "query or description is NULL");
    *description = text_of(query->query.get_description());
  });
}
