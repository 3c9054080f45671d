// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words that count as one, and words at certain places.

#include "Evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

std::shared_ptr<const Hits> Evaluation::synonym(const Node &node, bool weighs) {
  std::vector<std::string> terms;
  words(node, terms);
  std::string key(1, weighs ? 'w' : 'b');
  for (const auto &term : terms) key.append(term).push_back('\0');
  auto &known = synonyms_[key];
  if (known) return known;
  Borrowed sums(*this);
  double others = 1;
  for (const auto &term : terms) {
    const auto postings = memory_.postings(term);
    for (size_t i = 0; i < postings->documents.size(); ++i) {
      sums->add(postings->documents[i], postings->frequencies[i]);
    }
    if (memory_.count() > 0) others *= 1 - double(postings->documents.size()) / memory_.count();
  }
  auto found = std::make_shared<Hits>(sums->take(weighs));
  // Xapian weighs a synonym by how many documents it would have if its words knew nothing of each other.
  if (weighs) weigh(*found, std::floor(memory_.count() * (1 - others) + 0.5));
  known = found;
  return found;
}

void Evaluation::weigh(Hits &hits, double document_frequency) {
  const auto &lengths = memory_.lengths(hits.documents);
  const double weight = term_weight(document_frequency, 1);
  const double per_length = memory_.average_length() == 0 ? 0 : 1 / memory_.average_length();
  for (size_t i = 0; i < hits.documents.size(); ++i) {
    const auto size = lengths[hits.documents[i]];
    const double frequency = std::min<double>(hits.weights[i], size);
    const double length = std::max(size * per_length, weighting_.min_length);
    const double norm = weighting_.k1 * (length * weighting_.b + (1 - weighting_.b));
    hits.weights[i] = frequency == 0 ? 0 : weight * (frequency / (norm + frequency));
  }
}

namespace {

using Places = std::vector<uint32_t>;

/// Whether one place of each part lies within the window, each after the one before.
bool in_order(const std::vector<Places> &parts, uint32_t window) {
  for (const auto first : parts[0]) {
    // The nearest place after the one before is the best choice for all that follow.
    auto last = first;
    bool is_whole = true;
    for (size_t i = 1; i < parts.size() && is_whole; ++i) {
      const auto next = std::upper_bound(parts[i].begin(), parts[i].end(), last);
      is_whole = next != parts[i].end();
      if (is_whole) last = *next;
    }
    if (!is_whole) return false;
    if (last - first < window) return true;
  }
  return false;
}

/// Whether different places can be chosen for the parts from `place` on, each within `low`…`high`.
bool choose(const std::vector<Places> &parts, size_t place, uint32_t low, uint32_t high, Places &taken) {
  if (place == parts.size()) return true;
  auto i = std::lower_bound(parts[place].begin(), parts[place].end(), low);
  for (; i != parts[place].end() && *i <= high; ++i) {
    if (std::find(taken.begin(), taken.end(), *i) != taken.end()) continue;
    taken.push_back(*i);
    if (choose(parts, place + 1, low, high, taken)) return true;
    taken.pop_back();
  }
  return false;
}

/// Whether one place of each part lies within the window, in any order.
bool in_any_order(const std::vector<Places> &parts, uint32_t window) {
  // Some place is the lowest.
  for (const auto &part : parts) {
    for (const auto low : part) {
      Places taken;
      if (choose(parts, 0, low, low + window - 1, taken)) return true;
    }
  }
  return false;
}

/// The terms of a part of a phrase.
void gather(const Node &node, std::vector<const std::string *> &terms) {
  switch (node.kind) {
    case Node::Kind::term: terms.push_back(&node.text); return;
    case Node::Kind::nothing: return;
    case Node::Kind::any:
      for (const auto &part : node.parts) gather(*part, terms);
      return;
    default: throw Unsupported();
  }
}

}  // namespace

/// The places of a part in each of the documents.
///
/// Term by term, since the positions of a term in neighbouring documents lie beside each other on disk.
static std::vector<Places> places_of(
  const Node &part, const std::vector<uint32_t> &documents, const Xapian::Database &database, Memory &memory) {
  std::vector<const std::string *> terms;
  gather(part, terms);
  std::vector<Places> places(documents.size());
  for (const auto *term : terms) {
    const auto postings = memory.postings(*term);
    auto at = postings->documents.begin();
    for (size_t i = 0; i < documents.size(); ++i) {
      at = std::lower_bound(at, postings->documents.end(), documents[i]);
      if (at == postings->documents.end()) break;
      if (*at != documents[i]) continue;
      const auto end = database.positionlist_end(documents[i], *term);
      for (auto place = database.positionlist_begin(documents[i], *term); place != end; ++place) {
        places[i].push_back(*place);
      }
    }
  }
  if (terms.size() < 2) return places;
  for (auto &own : places) {
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
  }
  return places;
}

namespace {

/// Documents that may still stand, and where each was in the list.
struct Left {
  std::vector<uint32_t> documents;
  std::vector<size_t> indexes;

  explicit Left(const std::vector<uint32_t> &all) : documents(all), indexes(all.size()) {
    std::iota(indexes.begin(), indexes.end(), 0);
  }

  /// Keeps those for which the test says so; it is given the place here and in the list.
  template <typename Test>
  void keep(Test &&test) {
    size_t kept = 0;
    for (size_t i = 0; i < documents.size(); ++i) {
      if (!test(i, indexes[i])) continue;
      documents[kept] = documents[i];
      indexes[kept++] = indexes[i];
    }
    documents.resize(kept);
    indexes.resize(kept);
  }
};

/// The parts of a phrase, those with fewest postings first.
std::vector<size_t> rarest_first(const Node &node, Memory &memory) {
  std::vector<size_t> sizes, order(node.parts.size());
  for (const auto &part : node.parts) {
    std::vector<const std::string *> terms;
    gather(*part, terms);
    size_t size = 0;
    for (const auto *term : terms) size += memory.postings(*term)->documents.size();
    sizes.push_back(size);
  }
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](size_t left, size_t right) {
    return sizes[left] != sizes[right] ? sizes[left] < sizes[right] : left < right;
  });
  return order;
}

/// Documents where the parts stand one right after the other.
Left in_a_row(
  const Node &node, const std::vector<uint32_t> &documents, const Xapian::Database &database, Memory &memory) {
  Left left(documents);
  // Where the whole phrase may begin.
  std::vector<Places> starts(documents.size());
  bool is_first = true;
  for (const auto part : rarest_first(node, memory)) {
    auto places = places_of(*node.parts[part], left.documents, database, memory);
    left.keep([&](size_t i, size_t index) {
      Places possible;
      for (const auto place : places[i]) {
        if (place <= part) continue;
        const auto start = place - uint32_t(part);
        if (is_first || std::binary_search(starts[index].begin(), starts[index].end(), start)) possible.push_back(start);
      }
      starts[index] = std::move(possible);
      return !starts[index].empty();
    });
    is_first = false;
  }
  return left;
}

/// Documents where the parts stand within a window.
Left in_a_window(
  const Node &node, uint32_t window, const std::vector<uint32_t> &documents, const Xapian::Database &database,
  Memory &memory) {
  Left left(documents);
  std::vector<std::vector<Places>> places(documents.size());
  for (const auto &part : node.parts) {
    auto own = places_of(*part, left.documents, database, memory);
    left.keep([&](size_t i, size_t index) {
      places[index].push_back(std::move(own[i]));
      return !places[index].back().empty();
    });
  }
  left.keep([&](size_t, size_t index) {
    return node.kind == Node::Kind::phrase ? in_order(places[index], window) : in_any_order(places[index], window);
  });
  return left;
}

}  // namespace

std::vector<bool> Evaluation::stands(const Node &node, const std::vector<uint32_t> &documents) {
  const auto count = uint32_t(node.parts.size());
  const auto window = std::max(node.number, count);
  const bool is_row = node.kind == Node::Kind::phrase && window == count;
  const auto left = is_row ? in_a_row(node, documents, database_, memory_)
                           : in_a_window(node, window, documents, database_, memory_);
  std::vector<bool> stands(documents.size(), false);
  for (const auto index : left.indexes) stands[index] = true;
  return stands;
}
