// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SaksgangCommands

@Suite struct ProgressTests {
  @Test("Progress tells the rate and the time that is left, once there is something to tell")
  func text() {
    func text(_ done: Int, _ all: Int, _ seconds: Double) -> String {
      ProgressLine.text(done, of: all, "documents", after: seconds)
    }
    #expect(text(8_500, 20_000, 10) == "42 % of 20000 documents, 850 a second, 14 s left")
    #expect(text(10, 20_000, 4) == "0 % of 20000 documents, 2.5 a second, 134 min left")
    #expect(text(1, 2, 0.2) == "50 % of 2 documents")
    #expect(text(0, 2, 20) == "0 % of 2 documents")
    #expect(text(2, 2, 2) == "100 % of 2 documents, 1.0 a second, 0 s left")
  }
}
