// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A real socket on this machine that notices whether anybody has called.
final class Listener {
  private let socketNumber: Int32
  /// Chosen by the system; 0 where no socket could be opened.
  let port: UInt16

  init() {
    socketNumber = socket(AF_INET, Self.stream, 0)
    var address = Self.address(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let number = socketNumber
    let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(number, $0, length) == 0 && listen(number, 4) == 0 && getsockname(number, $0, &length) == 0
      }
    }
    port = isOpen ? UInt16(bigEndian: address.sin_port) : 0
    _ = fcntl(socketNumber, F_SETFL, O_NONBLOCK)
  }

  deinit { close(socketNumber) }

  /// Calls, as a parser would that follows an address.
  func call() {
    let caller = socket(AF_INET, Self.stream, 0)
    defer { close(caller) }
    var address = Self.address(port: port)
    _ = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(caller, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }

  #if canImport(Glibc)
    private static let stream = Int32(SOCK_STREAM.rawValue)
  #else
    private static let stream = SOCK_STREAM
  #endif

  /// Whether a connection waits.
  var wasCalled: Bool {
    let call = accept(socketNumber, nil, nil)
    if call >= 0 { close(call) }
    return call >= 0
  }
}
