// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading what is kept.

#include "Memory.hpp"

#include "Handles.hpp"

#include <algorithm>

void Sums::take(std::vector<uint32_t> &documents, std::vector<double> *sums) {
  size_t count = 0;
  for (const auto word : bits) count += size_t(__builtin_popcountll(word));
  documents.reserve(count);
  if (sums) sums->reserve(count);
  for (size_t place = 0; place < bits.size(); ++place) {
    auto word = bits[place];
    if (word == 0) continue;
    bits[place] = 0;
    for (; word != 0; word &= word - 1) {
      const auto document = uint32_t(place << 6) + uint32_t(__builtin_ctzll(word));
      documents.push_back(document);
      if (sums) sums->push_back(weights[document]);
      weights[document] = 0;
    }
  }
}

void Sums::clear() {
  for (size_t place = 0; place < bits.size(); ++place) {
    if (bits[place] == 0) continue;
    bits[place] = 0;
    const auto first = weights.begin() + std::ptrdiff_t(place << 6);
    std::fill(first, first + std::min<std::ptrdiff_t>(64, weights.end() - first), 0);
  }
}

Memory::Memory(const sk_database &database)
    : lists_(database), database_(database.database), count_(lists_.count()), last_(database_.get_lastdocid()),
      average_length_(lists_.average_length()) {}

PostingsPointer Memory::postings(const std::string &term) {
  const auto known = postings_.find(term);
  if (known != postings_.end()) return known->second;
  auto postings = std::make_shared<const Postings>(lists_.postings(term));
  if (kept_postings_ > most_postings) {
    postings_.clear();
    kept_postings_ = 0;
  }
  kept_postings_ += postings->documents.size();
  postings_[term] = postings;
  return postings;
}

size_t Memory::frequency(const std::string &term) const {
  const auto known = postings_.find(term);
  return known != postings_.end() ? known->second->documents.size() : lists_.frequency(term);
}

const std::vector<uint32_t> &Memory::lengths(const std::vector<uint32_t> &documents) {
  static constexpr uint32_t unknown = UINT32_MAX;
  if (has_all_lengths_) return lengths_;
  if (lengths_.empty()) lengths_.resize(size_t(last_) + 1, unknown);
  if (documents.size() < last_ / few) {
    for (const auto document : documents) {
      if (lengths_[document] == unknown) lengths_[document] = database_.get_doclength(document);
    }
    return lengths_;
  }
  const auto end = database_.postlist_end(std::string());
  for (auto i = database_.postlist_begin(std::string()); i != end; ++i) lengths_[*i] = i.get_doclength();
  has_all_lengths_ = true;
  return lengths_;
}

namespace {

/// Numbers values as they come, and orders the numbers at the end where that is wanted.
class ColumnMaker {
 public:
  explicit ColumnMaker(size_t size) : codes_(size, 0) {}

  void set(size_t place, const std::string &value) {
    if (value.empty()) return;
    // Documents beside each other often have the same value.
    if (last_ == 0 || value != *last_value_) {
      const auto found = codes_of_.try_emplace(value, uint32_t(codes_of_.size() + 1)).first;
      last_ = found->second;
      last_value_ = &found->first;
    }
    codes_[place] = last_;
  }

  std::shared_ptr<const Column> made(bool is_whole, bool is_ordered) {
    auto column = std::make_shared<Column>();
    column->is_whole = is_whole;
    column->is_ordered = is_ordered;
    if (is_ordered) {
      order(column->values);
    } else {
      column->values.resize(codes_of_.size() + 1);
      for (const auto &[value, code] : codes_of_) column->values[code] = value;
    }
    column->codes = std::move(codes_);
    return column;
  }

 private:
  void order(std::vector<std::string> &values) {
    std::vector<std::pair<std::string, uint32_t>> sorted(codes_of_.begin(), codes_of_.end());
    std::sort(sorted.begin(), sorted.end());
    values.push_back(std::string());
    std::vector<uint32_t> order(sorted.size() + 1, 0);
    for (auto &[value, code] : sorted) {
      order[code] = uint32_t(values.size());
      values.push_back(std::move(value));
    }
    for (auto &code : codes_) code = order[code];
  }

  std::unordered_map<std::string, uint32_t> codes_of_;
  std::vector<uint32_t> codes_;
  const std::string *last_value_ = nullptr;
  uint32_t last_ = 0;
};

}  // namespace

std::shared_ptr<const Column> Memory::column(uint32_t slot, bool is_ordered) {
  auto &kept = columns_[slot];
  if (kept && (kept->is_ordered || !is_ordered)) return kept;
  ColumnMaker maker(size_t(last_) + 1);
  const auto end = database_.valuestream_end(slot);
  for (auto i = database_.valuestream_begin(slot); i != end; ++i) maker.set(i.get_docid(), *i);
  kept = maker.made(true, is_ordered);
  return kept;
}

std::shared_ptr<const Column> Memory::column(
  uint32_t slot, const std::vector<uint32_t> &documents, bool is_ordered) {
  if (columns_.count(slot) > 0 || documents.size() >= last_ / few) return column(slot, is_ordered);
  ColumnMaker maker(documents.size());
  auto i = database_.valuestream_begin(slot);
  const auto end = database_.valuestream_end(slot);
  for (size_t place = 0; place < documents.size() && i != end; ++place) {
    i.skip_to(documents[place]);
    if (i == end) break;
    if (i.get_docid() == documents[place]) maker.set(place, *i);
  }
  return maker.made(false, is_ordered);
}
