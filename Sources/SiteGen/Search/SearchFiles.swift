// SPDX-License-Identifier: GPL-3.0-or-later

internal import CZlib
internal import Foundation
internal import Publishing
internal import StortingModel

/// The files that the search page reads: the program, and the index in pieces.
///
/// Each is a script that hands its bytes over, packed and as text, since a page that is opened from a folder may load
/// scripts and nothing else.
package struct SearchFiles: Sendable {
  /// Where they stand on the site.
  static let folder = "sok"
  /// The program's file in the folder of templates, and its name among the files.
  package static let program = (template: "sok.wasm", name: "m0")

  /// The script of the search page, which reads them.
  static let script = "sok.js"

  /// Names, without an ending, and bytes, not packed yet.
  private var files: [(name: String, content: ContentDigest, bytes: ByteSpool.Waiting)] = []
  private let spool: ByteSpool?
  private var sums = ContentDigest()

  /// - Parameter folder: where the bytes wait; in memory without one.
  package init(waitingIn folder: String? = nil) { spool = folder.map { ByteSpool(in: $0) } }

  /// Adds a file.
  ///
  /// - Parameter name: without an ending; ASCII letters and digits.
  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    sums.add(name)
    let content = ContentDigest(of: bytes)
    sums.add(content)
    files.append((name, content, spool?.put(bytes) ?? .init(bytes)))
  }

  /// The files as scripts; one whose bytes are as they were is not packed again.
  var plans: [PagePlan] {
    files.map { name, content, waiting in
      let path = "\(Self.folder)/\(name).js"
      return PagePlan(at: path, from: [Read(kind: .content, name: content.written)]) {
        let text = "saksgang.ta(\"\(name)\",\"\(Data(Self.deflated(waiting.bytes)).base64EncodedString())\")\n"
        return Page(path: path, bytes: Array(text.utf8))
      }
    }
  }

  /// Tells the files of one build from those of another, so that no page mixes them.
  var edition: String { String(sums.written.prefix(12)) }

  /// Raw DEFLATE, as `DecompressionStream("deflate-raw")` unpacks it.
  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    // Window bits below zero leave out zlib's own header.
    let opened = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(opened == Z_OK, "zlib has no memory")
    defer { deflateEnd(&stream) }
    var source = bytes
    var packed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let count = source.withUnsafeMutableBufferPointer { source in
      packed.withUnsafeMutableBufferPointer { packed in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = packed.baseAddress
        stream.avail_out = UInt32(packed.count)
        let ended = deflate(&stream, Z_FINISH)
        precondition(ended == Z_STREAM_END, "zlib packed only a part")
        return packed.count - Int(stream.avail_out)
      }
    }
    return Array(packed[..<count])
  }
}
