// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Benchmarks/Writing/main.swift does, straight on libxapian, and what one writer with its defaults takes.
//
//   twin dump INDEX FILE    writes every document of an index to a file: what both programs begin with
//   twin runs FILE OUTPUT   small databases of 300 documents, folded 64 at a time, and one last merge
//   twin plain FILE OUTPUT  one writer with its defaults

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>
#include <xapian.h>

namespace {

constexpr size_t run_length = 300, folded_at_once = 64;

/// A file of documents, mapped into memory: for each its id, data, values and terms, all numbers of 32 bits.
class Documents {
 public:
  explicit Documents(const char *path) {
    const int file = ::open(path, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) throw std::runtime_error("cannot read the file");
    end_ = at_ = read_ = static_cast<const char *>(mmap(nullptr, status.st_size, PROT_READ, MAP_PRIVATE, file, 0));
    end_ += status.st_size;
    ::close(file);
  }

  /// The next document, and its id; false at the end.
  bool next(Xapian::docid &id, Xapian::Document &document) {
    if (at_ >= end_) return false;
    // What was read is not to count as the program's memory.
    if (at_ - read_ > (16 << 20)) {
      madvise(const_cast<char *>(read_), 16 << 20, MADV_DONTNEED);
      read_ += 16 << 20;
    }
    document = Xapian::Document();
    id = number();
    document.set_data(text());
    for (uint32_t values = number(); values > 0; --values) {
      const auto slot = number();
      document.add_value(slot, text());
    }
    for (uint32_t terms = number(); terms > 0; --terms) {
      const auto term = text();
      const auto frequency = number();
      const auto places = number();
      for (uint32_t place = 0; place < places; ++place) document.add_posting(term, number(), 0);
      document.add_term(term, frequency);
    }
    return true;
  }

 private:
  const char *at_, *end_, *read_;

  uint32_t number() {
    uint32_t number;
    std::memcpy(&number, at_, sizeof number);
    at_ += sizeof number;
    return number;
  }

  std::string text() {
    const auto size = number();
    at_ += size;
    return {at_ - size, size};
  }
};

void dump(const char *index, const char *path) {
  const Xapian::Database database(index);
  std::ofstream file(path, std::ios::binary);
  const auto add = [&](uint32_t number) { file.write(reinterpret_cast<const char *>(&number), sizeof number); };
  const auto add_text = [&](const std::string &text) {
    add(uint32_t(text.size()));
    file.write(text.data(), std::streamsize(text.size()));
  };
  for (auto i = database.postlist_begin(""); i != database.postlist_end(""); ++i) {
    const auto document = database.get_document(*i);
    add(*i);
    add_text(document.get_data());
    add(document.values_count());
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
      add(value.get_valueno());
      add_text(*value);
    }
    add(document.termlist_count());
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      std::vector<uint32_t> places(term.positionlist_begin(), term.positionlist_end());
      add_text(*term);
      add(term.get_wdf());
      add(uint32_t(places.size()));
      for (const auto place : places) add(place);
    }
  }
}

void merge(const std::vector<std::string> &sources, const std::string &output, int flags) {
  Xapian::Database all;
  for (const auto &source : sources) all.add_database(Xapian::Database(source, Xapian::DB_BACKEND_GLASS));
  all.compact(output, flags | Xapian::DBCOMPACT_NO_RENUMBER);
}

void runs(Documents documents, const std::string &output) {
  const auto work = output + ".runs";
  std::filesystem::create_directories(work);
  std::vector<std::string> wave, parts;
  const auto fold = [&] {
    if (wave.empty()) return;
    parts.push_back(work + "/folded-" + std::to_string(parts.size()));
    merge(wave, parts.back(), Xapian::Compactor::STANDARD);
    for (const auto &run : wave) std::filesystem::remove_all(run);
    wave.clear();
  };
  Xapian::docid id;
  Xapian::Document document;
  for (bool more = documents.next(id, document); more;) {
    wave.push_back(work + "/run-" + std::to_string(wave.size()));
    Xapian::WritableDatabase writer(wave.back(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS);
    for (size_t count = 0; more && count < run_length; ++count) {
      writer.replace_document(id, document);
      more = documents.next(id, document);
    }
    writer.commit();
    if (wave.size() == folded_at_once) fold();
  }
  fold();
  merge(parts, output, Xapian::Compactor::FULL);
  std::filesystem::remove_all(work);
}

void plain(Documents documents, const std::string &output) {
  Xapian::WritableDatabase writer(output, Xapian::DB_CREATE);
  Xapian::docid id;
  Xapian::Document document;
  while (documents.next(id, document)) writer.add_document(document);
  writer.commit();
}

}  // namespace

int main(int count, char **arguments) try {
  const std::string what = count == 4 ? arguments[1] : "";
  if (what == "dump") dump(arguments[2], arguments[3]);
  else if (what == "runs") runs(Documents(arguments[2]), arguments[3]);
  else if (what == "plain") plain(Documents(arguments[2]), arguments[3]);
  else throw std::runtime_error("usage: twin dump INDEX FILE | runs FILE OUTPUT | plain FILE OUTPUT");
  return 0;
} catch (const Xapian::Error &error) {
  std::fprintf(stderr, "error: %s\n", error.get_description().c_str());
  return 1;
} catch (const std::exception &error) {
  std::fprintf(stderr, "error: %s\n", error.what());
  return 1;
}
