// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bytes in and out, and the release of what went out.

#include "Handles.hpp"

#include "Guarded.hpp"

#include <algorithm>
#include <memory>

std::string string_of(sk_bytes bytes) {
  if (bytes.size == 0) return {};
  require(bytes.data, "bytes are missing");
  return std::string(bytes.data, bytes.size);
}

std::string path_of(sk_bytes bytes) {
  auto path = string_of(bytes);
  require(!path.empty(), "the path is empty");
  require(path.find('\0') == std::string::npos, "the path holds a NUL byte");
  return path;
}

bool fits_key(const char *data, size_t size) {
  return size <= SK_KEY_LIMIT && size + std::count(data, data + size, '\0') <= SK_KEY_LIMIT;
}

std::string key_of(sk_bytes bytes, const char *role) {
  auto key = string_of(bytes);
  if (key.empty()) throw Refusal{SK_INVALID_ARGUMENT, std::string(role) + " is empty"};
  if (!fits_key(key.data(), key.size())) {
    throw Refusal{
      SK_INVALID_ARGUMENT, std::string(role) + " is longer than " + std::to_string(SK_KEY_LIMIT) + " bytes: " + key};
  }
  return key;
}

sk_bytes bytes_of(const std::string &string) { return {string.data(), string.size()}; }

void Rows::add(std::string text, uint64_t count, double weight) {
  texts_.push_back(std::move(text));
  entries_.push_back({bytes_of(texts_.back()), count, weight});
}

sk_text text_of(std::string string) {
  auto storage = std::make_unique<std::string>(std::move(string));
  const sk_text text{storage->data(), storage->size(), storage.get()};
  storage.release();
  return text;
}

sk_numbers numbers_of(std::vector<uint32_t> numbers) {
  auto storage = std::make_unique<std::vector<uint32_t>>(std::move(numbers));
  const sk_numbers result{storage->data(), storage->size(), storage.get()};
  storage.release();
  return result;
}

sk_list list_of(Rows rows) {
  auto storage = std::make_unique<Rows>(std::move(rows));
  const sk_list list{storage->entries().data(), storage->entries().size(), storage.get()};
  storage.release();
  return list;
}

void sk_text_release(sk_text *text) {
  if (!text) return;
  delete static_cast<std::string *>(text->storage);
  *text = {};
}

void sk_numbers_release(sk_numbers *numbers) {
  if (!numbers) return;
  delete static_cast<std::vector<uint32_t> *>(numbers->storage);
  *numbers = {};
}

void sk_list_release(sk_list *list) {
  if (!list) return;
  delete static_cast<Rows *>(list->storage);
  *list = {};
}
