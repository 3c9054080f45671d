// SPDX-License-Identifier: GPL-3.0-or-later
//
// One function for each kind of node; weights are BM25 as Xapian 1.4 works it out.

#include "Evaluation.hpp"

#include <algorithm>
#include <cmath>

Hits Sums::take(bool weighs) {
  Hits hits;
  size_t count = 0;
  for (const auto word : bits) count += size_t(__builtin_popcountll(word));
  hits.documents.reserve(count);
  if (weighs) hits.weights.reserve(count);
  for (size_t place = 0; place < bits.size(); ++place) {
    auto word = bits[place];
    if (word == 0) continue;
    bits[place] = 0;
    for (; word != 0; word &= word - 1) {
      const auto document = uint32_t(place << 6) + uint32_t(__builtin_ctzll(word));
      hits.documents.push_back(document);
      if (weighs) hits.weights.push_back(weights[document]);
      weights[document] = 0;
    }
  }
  return hits;
}

namespace {

/// The first place from `start` on whose document is not below the one sought; near places are tried first.
size_t reach(const std::vector<uint32_t> &documents, size_t start, uint32_t sought) {
  size_t step = 1, end = start;
  while (end < documents.size() && documents[end] < sought) {
    start = end + 1;
    end += step;
    step *= 2;
  }
  const auto stop = documents.begin() + std::min(end, documents.size());
  return size_t(std::lower_bound(documents.begin() + start, stop, sought) - documents.begin());
}

/// Keeps what is in the others too, or is not; weights of the others are added where both have any.
void narrow(Hits &kept, const Hits &other, bool wants) {
  size_t place = 0, count = 0;
  const bool weighs = !kept.weights.empty(), adds = wants && weighs && !other.weights.empty();
  for (size_t i = 0; i < kept.documents.size(); ++i) {
    const auto document = kept.documents[i];
    place = reach(other.documents, place, document);
    const bool is_there = place < other.documents.size() && other.documents[place] == document;
    if (is_there != wants) continue;
    kept.documents[count] = document;
    if (weighs) kept.weights[count] = kept.weights[i] + (adds ? other.weights[place] : 0);
    ++count;
  }
  kept.documents.resize(count);
  if (weighs) kept.weights.resize(count);
}

void scale(Hits &hits, double factor) {
  for (auto &weight : hits.weights) weight *= factor;
}

}  // namespace

Evaluation::Evaluation(const Xapian::Database &database, Memory &memory, const sk_weighting &weighting)
    : database_(database), memory_(memory), weighting_(weighting), weighs_(!weighting.boolean) {
  if (weighting.k2 != 0) throw Unsupported();
}

Hits Evaluation::hits(const NodePointer &node, bool weighs, double factor) {
  switch (node->kind) {
    case Node::Kind::nothing: return {};
    case Node::Kind::all: return all(node->parts, weighs, factor);
    case Node::Kind::without: return without(*node, weighs, factor);
    case Node::Kind::filter: return filter(*node, weighs, factor);
    case Node::Kind::maybe: return maybe(*node, weighs, factor);
    case Node::Kind::scaled: return hits(node->parts.at(0), weighs, factor * node->factor);
    case Node::Kind::range: {
      auto found = range(*node);
      if (weighs) found.weights.resize(found.documents.size(), 0);
      return found;
    }
    case Node::Kind::phrase:
    case Node::Kind::near: return positional(node, weighs, factor);
    case Node::Kind::everything:
    case Node::Kind::term:
    case Node::Kind::any:
    case Node::Kind::synonym:
    case Node::Kind::prefix: {
      Borrowed sums(*this);
      add(node, weighs, factor, false, *sums);
      return sums->take(weighs);
    }
  }
  throw Unsupported();
}

void Evaluation::add(const NodePointer &node, bool weighs, double factor, bool is_bonus, Sums &sums) {
  switch (node->kind) {
    case Node::Kind::term: return add_term(*node, weighs, factor, sums);
    case Node::Kind::any:
      for (const auto &part : node->parts) add(part, weighs, factor, is_bonus, sums);
      return;
    case Node::Kind::scaled: return add(node->parts.at(0), weighs, factor * node->factor, is_bonus, sums);
    case Node::Kind::everything:
      for (const auto document : memory_.everything()->documents) sums.add(document);
      return;
    case Node::Kind::synonym:
    case Node::Kind::prefix: {
      const auto found = synonym(*node, weighs);
      for (size_t i = 0; i < found->documents.size(); ++i) {
        sums.add(found->documents[i], weighs ? found->weights[i] * factor : 0);
      }
      return;
    }
    case Node::Kind::phrase:
    case Node::Kind::near:
      if (is_bonus && node->parts.size() > 1) {
        pending.push_back({node, all(node->parts, weighs, factor)});
        return;
      }
      break;
    default: break;
  }
  const auto found = hits(node, weighs, factor);
  for (size_t i = 0; i < found.documents.size(); ++i) sums.add(found.documents[i], weighs ? found.weights[i] : 0);
}

void Evaluation::add_term(const Node &node, bool weighs, double factor, Sums &sums) {
  const auto postings = memory_.postings(node.text);
  const auto &documents = postings->documents;
  if (!weighs || factor == 0 || node.number == 0) {
    for (const auto document : documents) sums.add(document);
    return;
  }
  const auto &lengths = memory_.lengths(documents);
  const double weight = term_weight(double(documents.size()), node.number) * factor;
  const double per_length = memory_.average_length() == 0 ? 0 : 1 / memory_.average_length();
  for (size_t i = 0; i < documents.size(); ++i) {
    const double frequency = postings->frequencies[i];
    const double length = std::max(lengths[documents[i]] * per_length, weighting_.min_length);
    const double norm = weighting_.k1 * (length * weighting_.b + (1 - weighting_.b));
    sums.add(documents[i], frequency == 0 ? 0 : weight * (frequency / (norm + frequency)));
  }
}

double Evaluation::term_weight(double frequency, uint32_t query_frequency) const {
  double odds = (memory_.count() - frequency + 0.5) / (frequency + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;
  double weight = std::log(odds);
  if (weighting_.k3 != 0) weight *= (weighting_.k3 + 1) * query_frequency / (weighting_.k3 + query_frequency);
  return weight * (weighting_.k1 + 1);
}

Hits Evaluation::all(const std::vector<NodePointer> &parts, bool weighs, double factor) {
  if (parts.empty()) return {};
  std::vector<Hits> found;
  for (const auto &part : parts) {
    found.push_back(hits(part, weighs, factor));
    if (found.back().documents.empty()) return {};
  }
  std::sort(found.begin(), found.end(), [](const Hits &left, const Hits &right) {
    return left.documents.size() < right.documents.size();
  });
  for (size_t i = 1; i < found.size(); ++i) narrow(found[0], found[i], true);
  return std::move(found[0]);
}

Hits Evaluation::filter(const Node &node, bool weighs, double factor) {
  if (node.parts.empty()) return {};
  auto kept = hits(node.parts[0], weighs, factor);
  for (size_t i = 1; i < node.parts.size() && !kept.documents.empty(); ++i) {
    narrow(kept, hits(node.parts[i], false, 1), true);
  }
  return kept;
}

Hits Evaluation::without(const Node &node, bool weighs, double factor) {
  if (node.parts.empty()) return {};
  auto kept = hits(node.parts[0], weighs, factor);
  for (size_t i = 1; i < node.parts.size() && !kept.documents.empty(); ++i) {
    narrow(kept, hits(node.parts[i], false, 1), false);
  }
  return kept;
}

Hits Evaluation::maybe(const Node &node, bool weighs, double factor) {
  if (node.parts.empty()) return {};
  auto kept = hits(node.parts[0], weighs, factor);
  if (!weighs || kept.documents.empty()) return kept;
  const auto first = pending.size();
  Borrowed sums(*this);
  for (size_t i = 1; i < node.parts.size(); ++i) add(node.parts[i], true, factor, true, *sums);
  for (size_t i = 0; i < kept.documents.size(); ++i) kept.weights[i] += sums->weights[kept.documents[i]];
  sums->take(false);
  for (auto i = first; i < pending.size(); ++i) narrow(pending[i].candidates, Hits{kept.documents, {}}, true);
  return kept;
}

Hits Evaluation::positional(const NodePointer &node, bool weighs, double factor) {
  auto candidates = all(node->parts, weighs, factor);
  if (node->parts.size() < 2) return candidates;
  const auto stand = stands(*node, candidates.documents);
  size_t count = 0;
  for (size_t i = 0; i < candidates.documents.size(); ++i) {
    if (!stand[i]) continue;
    candidates.documents[count] = candidates.documents[i];
    if (weighs) candidates.weights[count] = candidates.weights[i];
    ++count;
  }
  candidates.documents.resize(count);
  if (weighs) candidates.weights.resize(count);
  return candidates;
}

Hits Evaluation::range(const Node &node) {
  Hits hits;
  if (!node.has_upper && node.text.empty()) {
    hits.documents = memory_.everything()->documents;
    return hits;
  }
  const auto column = memory_.column(node.number);
  const auto &values = column->values;
  // The empty value is none, and never in a range.
  const auto first = size_t(
    (node.has_lower ? std::lower_bound(values.begin() + 1, values.end(), node.text) : values.begin() + 1)
    - values.begin());
  const auto end = size_t(
    (node.has_upper ? std::upper_bound(values.begin() + 1, values.end(), node.upper) : values.end())
    - values.begin());
  for (size_t document = 1; document < column->codes.size(); ++document) {
    const auto code = column->codes[document];
    if (code >= first && code < end) hits.documents.push_back(uint32_t(document));
  }
  return hits;
}

/// The terms that a synonym or a prefix stands for.
void Evaluation::words(const Node &node, std::vector<std::string> &terms) const {
  switch (node.kind) {
    case Node::Kind::nothing: return;
    case Node::Kind::term:
      if (node.number != 1) throw Unsupported();
      terms.push_back(node.text);
      return;
    case Node::Kind::prefix: {
      auto own = expanded(node);
      std::move(own.begin(), own.end(), std::back_inserter(terms));
      return;
    }
    case Node::Kind::any:
    case Node::Kind::synonym:
      for (const auto &part : node.parts) words(*part, terms);
      return;
    default: throw Unsupported();
  }
}

std::vector<std::string> Evaluation::expanded(const Node &prefix) const {
  if (prefix.factor == 0) throw Unsupported();
  std::vector<std::pair<uint32_t, std::string>> found;
  const auto end = database_.allterms_end(prefix.text);
  for (auto i = database_.allterms_begin(prefix.text); i != end; ++i) {
    if (prefix.number > 0 && found.size() == prefix.number) {
      if (prefix.over_limit == SK_LIMIT_FAILS) throw Unsupported();
      if (prefix.over_limit == SK_LIMIT_FIRST) break;
    }
    found.emplace_back(prefix.over_limit == SK_LIMIT_FREQUENT ? i.get_termfreq() : 0, *i);
  }
  if (prefix.over_limit == SK_LIMIT_FREQUENT && prefix.number > 0 && found.size() > prefix.number) {
    std::sort(found.begin(), found.end(), [](const auto &left, const auto &right) {
      return left.first != right.first ? left.first > right.first : left.second < right.second;
    });
    found.resize(prefix.number);
  }
  std::vector<std::string> terms;
  for (auto &row : found) terms.push_back(std::move(row.second));
  return terms;
}
