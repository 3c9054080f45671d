// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import StortingModel

/// A file that is open, whether it still has a name or not, and that texts are read from one by one.
package final class TextFile: TextSource {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a file to read; `nil` where that cannot be done.
  package convenience init?(reading path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.init(descriptor)
  }

  /// Makes an empty file in a folder that is gone when the last text of it is; `nil` where that cannot be done.
  package convenience init?(unnamedIn folder: String) {
    var path = Array("\(folder)/texts.XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    self.init(descriptor)
  }

  package var size: Int {
    var found = stat()
    return fstat(descriptor, &found) == 0 ? Int(found.st_size) : 0
  }

  /// Calls a function with some bytes of the file; `nil` where they cannot be read, or are not there.
  package func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    withUnsafeTemporaryAllocation(byteCount: max(1, range.count), alignment: 8) { buffer in
      let bytes = UnsafeMutableRawBufferPointer(rebasing: buffer[..<range.count])
      return read(at: range.lowerBound, into: bytes) ? body(UnsafeRawBufferPointer(bytes)) : nil
    }
  }

  package func text(at start: Int, length: Int) -> String {
    String(unsafeUninitializedCapacity: length) { buffer in
      require(at: start, into: UnsafeMutableRawBufferPointer(buffer))
      return length
    }
  }

  package func bytes(at start: Int, length: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      require(at: start, into: UnsafeMutableRawBufferPointer(buffer))
      filled = length
    }
  }

  /// A file that loses bytes under a program that reads it is as bad as a memory that does: there is no going on.
  private func require(at start: Int, into buffer: UnsafeMutableRawBufferPointer) {
    guard !read(at: start, into: buffer) else { return }
    let advice =
      "error: what was kept on the disk cannot be read again\nhint: check the disk, and run the command again\n"
    FileHandle.standardError.write(Data(advice.utf8))
    exit(2)
  }

  private func read(at start: Int, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
    Self.moveAll(buffer.count) { done in
      pread(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(start + done))
    }
  }

  /// Writes bytes at a place; `false` where the disk takes them not all.
  package func write(_ bytes: [UInt8], at start: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      Self.moveAll(bytes.count) { done in
        pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(start + done))
      }
    }
  }

  /// Moves bytes until so many are moved; `false` where a call moves none.
  ///
  /// - Parameter call: is told how many are moved, and returns how many more it has moved, or -1.
  private static func moveAll(_ count: Int, _ call: (Int) -> Int) -> Bool {
    var done = 0
    while done < count {
      let more = call(done)
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { return false }
      done += more
    }
    return true
  }
}
