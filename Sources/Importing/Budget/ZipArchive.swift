// SPDX-License-Identifier: GPL-3.0-or-later
import CZip
import Foundation
import StortingModel

/// A zip file in memory, read entry by entry; nothing is written to disk.
///
/// What an entry says of its size is checked before it is read, and counted while it is read.
struct ZipArchive: ~Copyable {
  /// More than any workbook needs, and little enough for any machine.
  private static let largestEntry = 64 << 20
  private static let largestWhole: UInt64 = 256 << 20
  private static let mostEntries: Int64 = 10_000
  /// Real sheets shrink to a fifth or a tenth; what shrinks more than this was made to harm.
  private static let highestRatio: UInt64 = 400

  private let handle: OpaquePointer

  /// - Throws: `Broken` where the bytes are no zip file.
  init(_ bytes: [UInt8]) throws {
    guard let copy = malloc(max(1, bytes.count)) else { throw Broken("there is no memory for it") }
    bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: bytes.count) }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
      free(copy)
      throw Broken("there is no memory for it")
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      throw Broken("it is no whole zip file")
    }
    guard zip_get_num_entries(handle, 0) <= Self.mostEntries else {
      zip_discard(handle)
      throw Broken("it holds more than 10,000 files")
    }
    guard Self.unpackedSize(of: handle) <= Self.largestWhole else {
      zip_discard(handle)
      throw Broken("it unpacks to more than 256 MB")
    }
    self.handle = handle
  }

  /// What the entries say that they unpack to, all together.
  private static func unpackedSize(of handle: OpaquePointer) -> UInt64 {
    var size: UInt64 = 0
    for index in 0..<max(0, zip_get_num_entries(handle, 0)) {
      var stat = zip_stat_t()
      guard zip_stat_index(handle, zip_uint64_t(index), 0, &stat) == 0 else { continue }
      size = size.addingReportingOverflow(stat.size).overflow ? .max : size + stat.size
    }
    return size
  }

  deinit { zip_discard(handle) }

  /// The bytes of one entry; `nil` where there is none of this name.
  ///
  /// - Throws: `Broken` where the entry is damaged or too large.
  func bytes(of name: String) throws -> [UInt8]? {
    let index = zip_name_locate(handle, name, 0)
    guard index >= 0 else { return nil }
    var stat = zip_stat_t()
    guard zip_stat_index(handle, zip_uint64_t(index), 0, &stat) == 0 else { throw Broken("«\(name)» is damaged") }
    let isTooLarge = stat.size > zip_uint64_t(Self.largestEntry)
    let isTooDense = stat.size > 1 << 20 && stat.size / max(1, stat.comp_size) > Self.highestRatio
    if isTooLarge || isTooDense { throw Broken("«\(name)» unpacks to more than a sheet holds") }
    return try read(zip_uint64_t(index), name, expected: Int(stat.size))
  }

  private func read(_ index: zip_uint64_t, _ name: String, expected: Int) throws -> [UInt8] {
    guard let file = zip_fopen_index(handle, index, 0) else { throw Broken("«\(name)» cannot be unpacked") }
    defer { zip_fclose(file) }
    var all: [UInt8] = []
    all.reserveCapacity(min(expected, 4 << 20))
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = part.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
      if count < 0 { throw Broken("«\(name)» is damaged") }
      if count == 0 { break }
      all += part.prefix(Int(count))
      if all.count > expected { throw Broken("«\(name)» unpacks to more than it says") }
    }
    if all.count != expected { throw Broken("«\(name)» unpacks to less than it says") }
    return all
  }

  /// Why a workbook cannot be read, in words that follow «the workbook cannot be read:».
  struct Broken: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
  }
}
