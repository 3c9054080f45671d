// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// How many files this process may hold open.
enum FileLimit {
  /// Raises it as far as the system lets it, and returns it.
  static func raised() -> Int {
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
