// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore

/// Reads a file piece by piece while it is sent.
struct FileSender {
  private let file: OpenFile
  private var offset = 0

  /// In bytes. A connection takes another piece when less than one waits, so two is what a slow reader costs.
  static let piece = 65_536

  init(_ file: OpenFile) { self.file = file }

  var isDone: Bool { offset >= file.size }

  /// `nil` where the file cannot be read or has become shorter.
  mutating func next() -> ByteBuffer? {
    let count = min(Self.piece, file.size - offset)
    guard let bytes = file.read(at: offset, count: count), !bytes.isEmpty else { return nil }
    offset += bytes.count
    return ByteBuffer(bytes: bytes)
  }
}
