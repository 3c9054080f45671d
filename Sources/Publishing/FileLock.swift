// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
package import StortingModel

/// Keeps other builds of an output out until it is released; the system releases it when the process ends.
package struct FileLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Throws `index-locked` or `site-locked` with who holds the lock where another build does, and `…-unwritable`.
  ///
  /// - Parameter thing: what the output is: `index` or `site`.
  package init(at path: String, of output: String, thing: String) throws(SaksgangError) {
    self.path = path
    for _ in 0..<10 {
      let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw Self.failure(output, thing, String(cString: strerror(errno))) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let holder = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        close(descriptor)
        throw SaksgangError(
          id: "\(thing)-locked",
          message: "cannot write the \(thing) at \(output): another build is writing it"
            + (holder.isEmpty ? "" : ", process \(holder)"),
          hint: "wait until it is done, and run the command again")
      }
      guard Self.isSameFile(descriptor, path) else {
        close(descriptor)
        continue
      }
      let name = Array(String(ProcessInfo.processInfo.processIdentifier).utf8)
      _ = ftruncate(descriptor, 0)
      _ = write(descriptor, name, name.count)
      self.descriptor = descriptor
      return
    }
    throw Self.failure(output, thing, "the lock \(path) keeps disappearing")
  }

  private static func failure(_ output: String, _ thing: String, _ cause: String) -> SaksgangError {
    SaksgangError(
      id: "\(thing)-unwritable", message: "cannot write the \(thing) at \(output): \(cause)",
      hint: "look at the free space and the rights of the folder; the \(thing) from before is as it was")
  }

  package func release() {
    unlink(path)
    close(descriptor)
  }

  /// Whether the file that was locked is still the one at the path: a build that ends takes its lock away.
  private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat()
    var named = stat()
    guard fstat(descriptor, &held) == 0, stat(path, &named) == 0 else { return false }
    return held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}
