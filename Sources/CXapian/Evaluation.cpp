// SPDX-License-Identifier: GPL-3.0-or-later
//
// One function for each kind of node; weights are BM25 as Xapian 1.4 works it out.

#include "Evaluation.hpp"

#include <algorithm>
#include <cmath>

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

}  // namespace

bool is_words(const Node &node) {
  switch (node.kind) {
    case Node::Kind::term: return true;
    case Node::Kind::any:
    case Node::Kind::scaled:
      return std::all_of(node.parts.begin(), node.parts.end(), [](const NodePointer &part) { return is_words(*part); });
    default: return false;
  }
}

void narrow(Hits &kept, const Hits &other, double factor, bool wants) {
  size_t place = 0, count = 0;
  const bool weighs = !kept.weights.empty(), adds = wants && weighs && !other.weights.empty();
  for (size_t i = 0; i < kept.documents.size(); ++i) {
    const auto document = kept.documents[i];
    place = reach(other.documents, place, document);
    const bool is_there = place < other.documents.size() && other.documents[place] == document;
    if (is_there != wants) continue;
    kept.documents[count] = document;
    if (weighs) kept.weights[count] = kept.weights[i] + (adds ? other.weights[place] * factor : 0);
    ++count;
  }
  kept.documents.resize(count);
  if (weighs) kept.weights.resize(count);
}

Evaluation::Evaluation(Memory &memory, const sk_weighting &weighting)
    : memory_(memory), weighting_(weighting), weighs_(!weighting.boolean),
      per_length_(memory.average_length() == 0 ? 0 : 1 / memory.average_length()) {
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
    case Node::Kind::synonym:
    case Node::Kind::prefix: {
      auto found = *synonym(*node, weighs);
      for (auto &weight : found.weights) weight *= factor;
      return found;
    }
    case Node::Kind::everything:
    case Node::Kind::term:
    case Node::Kind::any: {
      Memory::Borrowed sums(memory_);
      add(node, weighs, factor, false, *sums);
      Hits found;
      sums->take(found.documents, weighs ? &found.weights : nullptr);
      return found;
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
  for (size_t i = 0; i < documents.size(); ++i) {
    sums.add(documents[i], weight * share(postings->frequencies[i], lengths[documents[i]]));
  }
}

double Evaluation::term_weight(double frequency, uint32_t query_frequency) const {
  double odds = (memory_.count() - frequency + 0.5) / (frequency + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;
  double weight = std::log(odds);
  if (weighting_.k3 != 0) weight *= (weighting_.k3 + 1) * query_frequency / (weighting_.k3 + query_frequency);
  return weight * (weighting_.k1 + 1);
}

Hits Evaluation::all(std::vector<NodePointer> parts, bool weighs, double factor) {
  if (parts.empty()) return {};
  // The rarest first: what is left is often nothing long before the common ones are read.
  std::vector<std::pair<size_t, size_t>> order;
  for (size_t i = 0; i < parts.size(); ++i) order.emplace_back(most(*parts[i]), i);
  std::sort(order.begin(), order.end());
  if (order[0].first == 0) return {};
  auto kept = hits(parts[order[0].second], weighs, factor);
  for (size_t i = 1; i < order.size() && !kept.documents.empty(); ++i) {
    const auto &part = parts[order[i].second];
    if (order[i].first > kept.documents.size() * 8 && is_words(*part)) look_up(*part, weighs, factor, kept);
    else narrow_by(part, weighs, factor, kept);
  }
  return kept;
}

void Evaluation::narrow_by(const NodePointer &part, bool weighs, double factor, Hits &kept) {
  switch (part->kind) {
    case Node::Kind::scaled: return narrow_by(part->parts.at(0), weighs, factor * part->factor, kept);
    case Node::Kind::synonym:
    case Node::Kind::prefix: return narrow(kept, *synonym(*part, weighs), factor);
    default: return narrow(kept, hits(part, weighs, factor));
  }
}

void Evaluation::look_up(const Node &part, bool weighs, double factor, Hits &kept) {
  std::vector<bool> is_there(kept.documents.size(), false);
  look_up(part, weighs, factor, kept, is_there);
  size_t count = 0;
  for (size_t i = 0; i < kept.documents.size(); ++i) {
    if (!is_there[i]) continue;
    kept.documents[count] = kept.documents[i];
    if (weighs) kept.weights[count] = kept.weights[i];
    ++count;
  }
  kept.documents.resize(count);
  if (weighs) kept.weights.resize(count);
}

void Evaluation::look_up(
  const Node &part, bool weighs, double factor, Hits &kept, std::vector<bool> &is_there) {
  if (part.kind != Node::Kind::term) {
    const auto own = part.kind == Node::Kind::scaled ? part.factor : 1;
    for (const auto &inner : part.parts) look_up(*inner, weighs, factor * own, kept, is_there);
    return;
  }
  const auto postings = memory_.postings(part.text);
  const auto frequency = double(postings->documents.size());
  const auto scale = weighs && part.number > 0 ? term_weight(frequency, part.number) * factor : 0;
  const auto &lengths = memory_.lengths(kept.documents);
  size_t place = 0;
  for (size_t i = 0; i < kept.documents.size(); ++i) {
    place = reach(postings->documents, place, kept.documents[i]);
    if (place == postings->documents.size()) return;
    if (postings->documents[place] != kept.documents[i]) continue;
    is_there[i] = true;
    if (scale != 0) kept.weights[i] += scale * share(postings->frequencies[place], lengths[kept.documents[i]]);
  }
}

size_t Evaluation::most(const Node &node) const {
  switch (node.kind) {
    case Node::Kind::nothing: return 0;
    case Node::Kind::term: return memory_.frequency(node.text);
    case Node::Kind::any:
    case Node::Kind::synonym: {
      size_t sum = 0;
      for (const auto &part : node.parts) sum += most(*part);
      return sum;
    }
    case Node::Kind::scaled:
    case Node::Kind::filter:
    case Node::Kind::without:
    case Node::Kind::maybe: return node.parts.empty() ? 0 : most(*node.parts[0]);
    case Node::Kind::all:
    case Node::Kind::phrase:
    case Node::Kind::near: {
      size_t least = node.parts.empty() ? 0 : SIZE_MAX;
      for (const auto &part : node.parts) least = std::min(least, most(*part));
      return least;
    }
    case Node::Kind::everything:
    case Node::Kind::range:
    case Node::Kind::prefix: return memory_.count();
  }
  return SIZE_MAX;
}

Hits Evaluation::filter(const Node &node, bool weighs, double factor) {
  if (node.parts.empty()) return {};
  auto kept = hits(node.parts[0], weighs, factor);
  for (size_t i = 1; i < node.parts.size() && !kept.documents.empty(); ++i) {
    narrow_by(node.parts[i], false, 1, kept);
  }
  return kept;
}

Hits Evaluation::without(const Node &node, bool weighs, double factor) {
  if (node.parts.empty()) return {};
  auto kept = hits(node.parts[0], weighs, factor);
  for (size_t i = 1; i < node.parts.size() && !kept.documents.empty(); ++i) {
    narrow(kept, hits(node.parts[i], false, 1), 1, false);
  }
  return kept;
}

Hits Evaluation::maybe(const Node &node, bool weighs, double factor) {
  if (node.parts.empty()) return {};
  auto kept = hits(node.parts[0], weighs, factor);
  if (!weighs || kept.documents.empty()) return kept;
  const auto first = pending.size();
  Memory::Borrowed sums(memory_);
  for (size_t i = 1; i < node.parts.size(); ++i) add(node.parts[i], true, factor, true, *sums);
  for (size_t i = 0; i < kept.documents.size(); ++i) kept.weights[i] += sums->weights[kept.documents[i]];
  for (auto i = first; i < pending.size(); ++i) narrow(pending[i].candidates, Hits{kept.documents, {}});
  return kept;
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
  memory_.lists().each_term(prefix.text, [&](const std::string &term, uint32_t frequency) {
    if (prefix.number > 0 && found.size() == prefix.number) {
      if (prefix.over_limit == SK_LIMIT_FAILS) throw Unsupported();
      if (prefix.over_limit == SK_LIMIT_FIRST) return false;
    }
    found.emplace_back(prefix.over_limit == SK_LIMIT_FREQUENT ? frequency : 0, term);
    return true;
  });
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
