// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// One request and what became of it.
struct Exchange {
  /// Among those of its connection.
  let number: Int
  let began = ContinuousClock.now
  let date = Date()
  /// `nil` where the request could not be read.
  let head: RequestHead?
  var route = ServerMetrics.Route.refused
  var status = 0
  /// Bytes of the body that are sent.
  var size = 0

  init(number: Int, head: RequestHead?) { (self.number, self.head) = (number, head) }
}
