// SPDX-License-Identifier: GPL-3.0-or-later

#if !hasFeature(Embedded)
  internal import Synchronization
#endif

/// A value that threads take turns with; where there is but one thread, as in a browser, it is the value alone.
final class Shared<Value: Sendable>: Sendable {
  #if hasFeature(Embedded)
    nonisolated(unsafe) private var value: Value

    init(_ value: Value) { self.value = value }

    func withLock<Result>(_ body: (inout Value) -> Result) -> Result { body(&value) }
  #else
    private let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }

    func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result { value.withLock { body(&$0) } }
  #endif
}
