// SPDX-License-Identifier: GPL-3.0-or-later
//
// The few functions of a C library that Swift's runtime calls, for a page that has none.

typedef __SIZE_TYPE__ size_t;
typedef unsigned char byte;

// Memory: blocks of powers of two, each behind a header with its size; what is freed waits in the list of its size.

enum { smallest = 4, sizes = 32, page = 65536, header = 16 };

extern byte __heap_base;
static byte *next_free;
static byte *end_of_memory;
static void *waiting[sizes];

static byte *fresh(size_t size) {
  if (!next_free) {
    next_free = (byte *)(((size_t)&__heap_base + header - 1) & ~(size_t)(header - 1));
    end_of_memory = (byte *)(__builtin_wasm_memory_size(0) * page);
  }
  if ((size_t)(end_of_memory - next_free) < size) {
    size_t pages = (size - (size_t)(end_of_memory - next_free) + page - 1) / page;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) __builtin_trap();
    end_of_memory += pages * page;
  }
  byte *block = next_free;
  next_free += size;
  return block;
}

static int class_of(size_t size) {
  int class = smallest;
  while (((size_t)1 << class) < size) ++class;
  return class;
}

/// Every block is aligned to 16 bytes, and nothing here asks for more.
int posix_memalign(void **result, size_t alignment, size_t size) {
  if (alignment > header) __builtin_trap();
  int class = class_of(size + header);
  byte *block = waiting[class];
  if (block) waiting[class] = *(void **)(block + header);
  else block = fresh((size_t)1 << class);
  *(int *)block = class;
  *result = block + header;
  return 0;
}

void free(void *pointer) {
  if (!pointer) return;
  byte *block = (byte *)pointer - header;
  int class = *(int *)block;
  *(void **)(block + header) = waiting[class];
  waiting[class] = block;
}

int memcmp(const void *left, const void *right, size_t count) {
  const byte *a = left, *b = right;
  for (; count > 0; --count, ++a, ++b) {
    if (*a != *b) return *a < *b ? -1 : 1;
  }
  return 0;
}

/// Halves away from zero.
double round(double number) {
  double whole = __builtin_trunc(number);
  double rest = number - whole;
  return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole;
}

/// The seed of hash tables: the order of a table is nobody's answer here, so one seed is as good as another.
void arc4random_buf(void *buffer, size_t count) {
  byte *bytes = buffer;
  for (size_t i = 0; i < count; ++i) bytes[i] = (byte)(i * 151 + 43);
}

void __stack_chk_fail(void) { __builtin_trap(); }

/// 64 by 64 bits to 128, as the compiler calls it.
__int128 __multi3(__int128 left, __int128 right) {
  typedef unsigned long long u64;
  u64 a = (u64)left, b = (u64)right;
  u64 a0 = a & 0xFFFFFFFF, a1 = a >> 32, b0 = b & 0xFFFFFFFF, b1 = b >> 32;
  u64 low = a0 * b0, m1 = a1 * b0, m2 = a0 * b1, high = a1 * b1;
  u64 middle = (low >> 32) + (m1 & 0xFFFFFFFF) + (m2 & 0xFFFFFFFF);
  high += (m1 >> 32) + (m2 >> 32) + (middle >> 32);
  high += (u64)((unsigned __int128)left >> 64) * b + a * (u64)((unsigned __int128)right >> 64);
  low = (low & 0xFFFFFFFF) | (middle << 32);
  return (__int128)(((unsigned __int128)high << 64) | low);
}
