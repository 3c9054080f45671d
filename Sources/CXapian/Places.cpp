// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words that count as one, and words at certain places, where Xapian reads the places.

#include "Evaluation.hpp"

#include <algorithm>
#include <cmath>

namespace {

/// What Xapian itself finds for a node that holds no AND_MAYBE.
std::shared_ptr<const Hits> found_by_xapian(
  const Node &node, bool weighs, const sk_weighting &weighting, const Lists &lists) {
  Xapian::Enquire enquire(lists.joined());
  enquire.set_query(node.query);
  if (weighs) {
    enquire.set_weighting_scheme(
      Xapian::BM25Weight(weighting.k1, weighting.k2, weighting.k3, weighting.b, weighting.min_length));
  } else {
    enquire.set_weighting_scheme(Xapian::BoolWeight());
  }
  const auto mset = enquire.get_mset(0, lists.count(), lists.count());
  std::vector<std::pair<uint32_t, double>> rows;
  for (auto item = mset.begin(); item != mset.end(); ++item) rows.emplace_back(lists.id_of(*item), item.get_weight());
  std::sort(rows.begin(), rows.end());
  auto found = std::make_shared<Hits>();
  for (const auto &row : rows) {
    found->documents.push_back(row.first);
    if (weighs) found->weights.push_back(row.second);
  }
  return found;
}

}  // namespace

std::shared_ptr<const Hits> Evaluation::synonym(const Node &node, bool weighs) {
  std::vector<std::string> terms;
  try {
    words(node, terms);
  } catch (const Unsupported &) {
    return found_by_xapian(node, weighs, weighting_, memory_.lists());
  }
  std::string key(1, weighs ? 'w' : 'b');
  for (const auto &term : terms) key.append(term).push_back('\0');
  auto &known = synonyms_[key];
  if (known) return known;
  Memory::Borrowed sums(memory_);
  double others = 1;
  for (const auto &term : terms) {
    const auto postings = memory_.postings(term);
    for (size_t i = 0; i < postings->documents.size(); ++i) {
      sums->add(postings->documents[i], postings->frequencies[i]);
    }
    if (memory_.count() > 0) others *= 1 - double(postings->documents.size()) / memory_.count();
  }
  auto found = std::make_shared<Hits>();
  sums->take(found->documents, weighs ? &found->weights : nullptr);
  // Xapian weighs a synonym by how many documents it would have if its words knew nothing of each other.
  if (weighs) weigh(*found, std::floor(memory_.count() * (1 - others) + 0.5));
  known = found;
  return found;
}

void Evaluation::weigh(Hits &hits, double document_frequency) {
  const auto &lengths = memory_.lengths(hits.documents);
  const double weight = term_weight(document_frequency, 1);
  for (size_t i = 0; i < hits.documents.size(); ++i) {
    const auto length = lengths[hits.documents[i]];
    hits.weights[i] = weight * share(std::min<double>(hits.weights[i], length), length);
  }
}

namespace {

/// Documents to look at, for Xapian to go through beside a query.
class Chosen : public Xapian::PostingSource {
 public:
  explicit Chosen(const std::vector<uint32_t> &documents) : documents_(documents) {}

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  void init(const Xapian::Database &) override { next_ = 0; }
  void next(double) override { ++next_; }
  void skip_to(Xapian::docid document, double) override {
    const auto start = documents_.begin() + std::ptrdiff_t(next_ == 0 ? 0 : next_ - 1);
    next_ = size_t(std::lower_bound(start, documents_.end(), document) - documents_.begin()) + 1;
  }
  bool at_end() const override { return next_ > documents_.size(); }
  Xapian::docid get_docid() const override { return documents_[next_ - 1]; }

 private:
  const std::vector<uint32_t> &documents_;
  /// One past the place where it stands, 0 before the start.
  size_t next_ = 0;

  Xapian::doccount size() const { return Xapian::doccount(documents_.size()); }
};

/// Notes every document that matches.
class Noted : public Xapian::MatchSpy {
 public:
  std::vector<uint32_t> documents;

  void operator()(const Xapian::Document &document, double) override { documents.push_back(document.get_docid()); }
};

void prepare(Xapian::Enquire &enquire, const Xapian::Query &query) {
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
}

/// What another process found, which can be asked for all hits but not for a word on each.
std::vector<uint32_t> told(const Xapian::Query &query, const Lists &lists) {
  Xapian::Enquire enquire(lists.joined());
  prepare(enquire, query);
  const auto mset = enquire.get_mset(0, lists.count(), lists.count());
  std::vector<uint32_t> documents;
  for (auto item = mset.begin(); item != mset.end(); ++item) documents.push_back(lists.id_of(*item));
  return documents;
}

std::vector<uint32_t> noted(const Xapian::Query &query, const Lists &lists) {
  Xapian::Enquire enquire(lists.joined());
  Noted noted;
  prepare(enquire, query);
  enquire.add_matchspy(&noted);
  enquire.get_mset(0, 0, lists.count());
  return std::move(noted.documents);
}

std::vector<uint32_t> matches(const Xapian::Query &query, const Lists &lists) {
  auto documents = lists.are_apart() ? told(query, lists) : noted(query, lists);
  if (!std::is_sorted(documents.begin(), documents.end())) std::sort(documents.begin(), documents.end());
  return documents;
}

}  // namespace

Hits Evaluation::positional(const NodePointer &node, bool weighs, double factor) {
  Hits found{matches(node->query, memory_.lists()), {}};
  if (!weighs || found.documents.empty()) return found;
  found.weights.resize(found.documents.size(), 0);
  for (const auto &part : node->parts) {
    if (is_words(*part)) look_up(*part, true, factor, found);
    else narrow_by(part, true, factor, found);
  }
  return found;
}

std::vector<bool> Evaluation::stands(const Node &node, const std::vector<uint32_t> &documents) {
  const auto &lists = memory_.lists();
  Chosen chosen(documents);
  const auto found = lists.are_apart()
    ? matches(node.query, lists)
    : matches(Xapian::Query(Xapian::Query::OP_FILTER, node.query, Xapian::Query(&chosen)), lists);
  std::vector<bool> stands(documents.size(), false);
  size_t place = 0;
  for (const auto document : found) {
    const auto start = documents.begin() + std::ptrdiff_t(place);
    place = size_t(std::lower_bound(start, documents.end(), document) - documents.begin());
    if (place < documents.size() && documents[place] == document) stands[place] = true;
  }
  return stands;
}
