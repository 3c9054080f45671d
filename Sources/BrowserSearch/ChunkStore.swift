// SPDX-License-Identifier: GPL-3.0-or-later

/// The files of an index that are here, and the names of those that a query asked for in vain.
final class ChunkStore {
  /// A stream and a number in it.
  struct Name: Hashable {
    var stream: UInt8
    var number: Int

    /// As the file is called: `p12`.
    var written: String { String(decoding: [stream], as: UTF8.self) + String(number) }
  }

  private var chunks: [Name: [UInt8]] = [:]
  /// In the order in which they were asked for.
  private(set) var missing: [Name] = []

  func provide(_ bytes: [UInt8], as name: Name) { chunks[name] = bytes }

  func forgetMissing() { missing = [] }

  func has(_ name: Name) -> Bool { chunks[name] != nil }

  /// `nil` where the file is not here; it is then among the missing.
  func bytes(_ stream: UInt8, _ number: Int) -> [UInt8]? {
    let name = Name(stream: stream, number: number)
    if let bytes = chunks[name] { return bytes }
    if !missing.contains(name) { missing.append(name) }
    return nil
  }

  /// A stretch of a stream that is cut at one length; `nil` where a file of it is missing.
  func stretch(_ stream: UInt8, _ range: Range<Int>) -> [UInt8]? {
    guard !range.isEmpty else { return [] }
    let length = BrowserFormat.chunkLength
    let files = range.lowerBound / length...(range.upperBound - 1) / length
    var found: [UInt8] = []
    var isWhole = true
    for number in files {
      guard let bytes = bytes(stream, number) else {
        isWhole = false
        continue
      }
      let start = max(range.lowerBound - number * length, 0)
      let end = min(range.upperBound - number * length, bytes.count)
      if start < end { found += bytes[start..<end] }
    }
    return isWhole ? found : nil
  }
}
