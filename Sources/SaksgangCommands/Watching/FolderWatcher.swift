// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

#if canImport(CoreServices)
  import CoreServices
#endif

/// Tells when something in some folders has changed, as the system notifies of it; used by one thread.
final class FolderWatcher {
  private let notices: FolderNotices

  /// How long nothing may happen before a change is over: editors write a file in several steps.
  static let quiet: Duration = .milliseconds(80)
  /// A change that goes on and on is told after so long.
  static let longest: Duration = .seconds(2)

  /// Throws `watch-failed` where the system has no more watches to give.
  init(_ folders: [String]) throws(SaksgangError) { notices = try FolderNotices(folders) }

  /// Waits for a change and then until nothing more happens.
  ///
  /// - Parameter limit: how long to wait at most; for ever where there is none.
  /// - Returns: whether there was a change.
  func wait(atMost limit: Duration? = nil) throws(SaksgangError) -> Bool {
    guard try notices.arrive(within: limit) else { return false }
    let end = ContinuousClock.now + Self.longest
    while ContinuousClock.now < end, try notices.arrive(within: Self.quiet) {}
    return true
  }
}

#if os(Linux)
  /// Notices of inotify for folders and all in them.
  private final class FolderNotices {
    private let folders: [String]
    private let descriptor: Int32
    private var watches: Set<Int32> = []

    private static let changes = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)
    private static let onlyFolders = UInt32(IN_ONLYDIR | IN_DONT_FOLLOW)

    init(_ folders: [String]) throws(SaksgangError) {
      self.folders = folders
      descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      guard descriptor >= 0 else { throw Self.failure(folders.first ?? "", errno) }
      try watchAll()
    }

    deinit { close(descriptor) }

    private static func failure(_ path: String, _ code: Int32) -> SaksgangError {
      SaksgangError(
        id: "watch-failed", message: "watching «\(path)»: \(String(cString: strerror(code)))",
        hint:
          "raise fs.inotify.max_user_watches and max_user_instances, or run saksgang build when something has changed")
    }

    /// Folders that are watched already are no matter: the system knows them again.
    private func watchAll() throws(SaksgangError) {
      for folder in folders {
        try watch(folder)
        let inside = FileManager.default.enumerator(
          at: URL(fileURLWithPath: folder), includingPropertiesForKeys: [.isDirectoryKey, .isSymbolicLinkKey])
        while let url = inside?.nextObject() as? URL {
          let values = try? url.resourceValues(forKeys: [.isDirectoryKey, .isSymbolicLinkKey])
          if values?.isDirectory == true, values?.isSymbolicLink != true { try watch(url.path(percentEncoded: false)) }
        }
      }
    }

    private func watch(_ folder: String) throws(SaksgangError) {
      let number = inotify_add_watch(descriptor, folder, Self.changes | Self.onlyFolders)
      // A folder may go away between being listed and being watched.
      if number >= 0 { watches.insert(number) } else if errno == ENOSPC { throw Self.failure(folder, errno) }
    }

    /// Whether anything happens within some time.
    func arrive(within limit: Duration?) throws(SaksgangError) -> Bool {
      let end = limit.map { ContinuousClock.now + $0 }
      while true {
        // Where a folder itself is gone, there is nobody to tell that it is back.
        let isWhole = folders.allSatisfy { FileManager.default.fileExists(atPath: $0) }
        let left = end.map { max(.zero, $0 - ContinuousClock.now) }
        let step = isWhole ? left : min(left ?? .seconds(1), .seconds(1))
        if try read(after: step) { return true }
        if !isWhole, folders.allSatisfy({ FileManager.default.fileExists(atPath: $0) }) {
          try watchAll()
          return true
        }
        if let end, ContinuousClock.now >= end { return false }
      }
    }

    /// Whether there was anything to read.
    private func read(after time: Duration?) throws(SaksgangError) -> Bool {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let milliseconds = time.map { Int32(clamping: Int(($0 / .milliseconds(1)).rounded(.up))) } ?? -1
      guard poll(&waiting, 1, milliseconds) > 0 else { return false }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      var needsFolders = false
      while true {
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count > 0 else { break }
        needsFolders = needsFolders || Self.tellsOfFolders(bytes[..<count])
      }
      if needsFolders { try watchAll() }
      return true
    }

    /// Whether folders have come or gone, or notices were lost.
    private static func tellsOfFolders(_ bytes: ArraySlice<UInt8>) -> Bool {
      let header = MemoryLayout<inotify_event>.size
      let telling = UInt32(IN_ISDIR) | UInt32(IN_Q_OVERFLOW) | UInt32(IN_IGNORED)
      return bytes.withUnsafeBytes { bytes in
        var place = 0
        while place + header <= bytes.count {
          let event = bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          if event.mask & telling != 0 { return true }
          place += header + Int(event.len)
        }
        return false
      }
    }
  }
#elseif canImport(CoreServices)
  /// Notices of FSEvents for folders and all in them.
  private final class FolderNotices {
    private let arrived = DispatchSemaphore(value: 0)
    private var stream: FSEventStreamRef?

    init(_ folders: [String]) throws(SaksgangError) {
      var context = FSEventStreamContext(
        version: 0, info: Unmanaged.passUnretained(arrived).toOpaque(), retain: nil, release: nil,
        copyDescription: nil)
      stream = FSEventStreamCreate(
        nil,
        { _, info, _, _, _, _ in
          guard let info else { return }
          Unmanaged<DispatchSemaphore>.fromOpaque(info).takeUnretainedValue().signal()
        }, &context, folders as CFArray, FSEventStreamEventId(kFSEventStreamEventIdSinceNow), 0.02,
        FSEventStreamCreateFlags(kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer))
      guard let stream else {
        throw SaksgangError(
          id: "watch-failed", message: "watching «\(folders.joined(separator: ", "))»: the system gives no notices",
          hint: "run saksgang build when something has changed")
      }
      FSEventStreamSetDispatchQueue(stream, DispatchQueue(label: "saksgang-watch"))
      FSEventStreamStart(stream)
    }

    deinit {
      guard let stream else { return }
      FSEventStreamStop(stream)
      FSEventStreamInvalidate(stream)
      FSEventStreamRelease(stream)
    }

    /// Whether anything happens within some time.
    func arrive(within limit: Duration?) throws(SaksgangError) -> Bool {
      guard let limit else {
        arrived.wait()
        return true
      }
      return arrived.wait(timeout: .now() + limit / .seconds(1)) == .success
    }
  }
#endif
