// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

/// The few calls of the system's sockets that the server needs, alike on Linux and macOS.
enum Sockets {
  #if canImport(Darwin)
    private static let stream = SOCK_STREAM
    private static let sendFlags: Int32 = 0
  #else
    private static let stream = Int32(SOCK_STREAM.rawValue)
    private static let sendFlags = Int32(MSG_NOSIGNAL)
  #endif

  /// A socket that listens on an address of this machine.
  ///
  /// - Parameters:
  ///   - host: an address in digits, or `localhost`.
  ///   - port: 0 for any free one.
  /// - Throws: `SaksgangError` where the address is taken or not this machine's.
  static func listening(host: String, port: UInt16) throws(SaksgangError) -> (descriptor: Int32, port: UInt16) {
    guard let address = Address(host: host, port: port) else {
      throw SaksgangError(
        id: "serve-host", message: "serving on «\(host)»: that is no address of this machine",
        hint: "use an address such as 127.0.0.1 or ::1")
    }
    let descriptor = socket(address.family, stream, 0)
    guard descriptor >= 0 else { throw taken(host, port) }
    set(SO_REUSEADDR, on: descriptor)
    guard address.with({ bind(descriptor, $0, $1) }) == 0, listen(descriptor, 1024) == 0 else {
      defer { close(descriptor) }
      throw taken(host, port)
    }
    prepare(descriptor)
    return (descriptor, Address(of: descriptor)?.port ?? port)
  }

  private static func taken(_ host: String, _ port: UInt16) -> SaksgangError {
    SaksgangError(
      id: "serve-address", message: "serving on \(host):\(port): \(String(cString: strerror(errno)))",
      hint: "choose another with --port or --host")
  }

  /// Takes a connection; the error number where there is none to take.
  static func accepted(_ listener: Int32) -> (descriptor: Int32, error: Int32) {
    let descriptor = accept(listener, nil, nil)
    guard descriptor >= 0 else { return (-1, errno) }
    prepare(descriptor)
    var on: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    return (descriptor, 0)
  }

  /// Never waits, is not handed to other programs, and raises no signal.
  static func prepare(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    #if canImport(Darwin)
      set(SO_NOSIGPIPE, on: descriptor)
    #endif
  }

  private static func set(_ option: Int32, on descriptor: Int32) {
    var on: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, option, &on, socklen_t(MemoryLayout<Int32>.size))
  }

  /// How many bytes were sent; `nil` where the connection is gone, 0 where it takes none now.
  static func sent(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int? {
    let count = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, sendFlags) }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? 0 : nil
  }

  /// What has come, at most `count` bytes; `nil` where nothing has come yet, empty at the end or on a failure.
  static func received(from descriptor: Int32, most count: Int) -> [UInt8]? {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, size in
      got = recv(descriptor, buffer.baseAddress, count, 0)
      size = max(0, got)
    }
    return got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR) ? nil : bytes
  }

  /// Tells the other side that nothing more comes.
  static func finish(_ descriptor: Int32) { _ = shutdown(descriptor, Int32(SHUT_WR)) }

  /// Raises the number of files that this process may hold open, and returns it.
  static func raiseFileLimit() -> Int {
    var limit = rlimit()
    #if canImport(Darwin)
      let files = RLIMIT_NOFILE
    #else
      let files = __rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue))
    #endif
    guard getrlimit(files, &limit) == 0 else { return 256 }
    var raised = limit
    raised.rlim_cur = min(limit.rlim_max, 65_536)
    if raised.rlim_cur > limit.rlim_cur, setrlimit(files, &raised) == 0 { return Int(raised.rlim_cur) }
    return Int(clamping: limit.rlim_cur)
  }
}

/// An IPv4 or IPv6 address with a port.
private struct Address {
  private var storage = sockaddr_storage()
  private var size: socklen_t

  var family: Int32 { Int32(storage.ss_family) }

  init?(host: String, port: UInt16) {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICHOST | AI_PASSIVE
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host == "localhost" ? "127.0.0.1" : host, "\(port)", &hints, &found) == 0, let found,
      let address = found.pointee.ai_addr, found.pointee.ai_addrlen <= MemoryLayout<sockaddr_storage>.size
    else { return nil }
    defer { freeaddrinfo(found) }
    size = found.pointee.ai_addrlen
    withUnsafeMutableBytes(of: &storage) { $0.copyMemory(from: UnsafeRawBufferPointer(start: address, count: Int(size))) }
  }

  /// The address that a socket listens on.
  init?(of descriptor: Int32) {
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    var status: Int32 = -1
    withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { status = getsockname(descriptor, $0, &length) }
    }
    guard status == 0 else { return nil }
    size = length
  }

  /// The port stands at the same place for both families, the highest byte first.
  var port: UInt16 {
    withUnsafeBytes(of: storage) { UInt16($0[2]) << 8 | UInt16($0[3]) }
  }

  func with<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    withUnsafePointer(to: storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, size) }
    }
  }
}
