// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel

@testable import CorpusParsing

/// The grammar of vote topics, and the readers of what stands beside it in minutes and recommendations.
enum TopicTarget {
  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let topic = TopicGrammar.topic(text)
    // The same words in capitals, as headings print them, may mean less, but must be readable too.
    _ = TopicGrammar.topic(text.uppercased())
    guard TopicGrammar.topic(text) == topic else { fatalError("a topic was read in two ways: \(text)") }
    _ = VoteMeanings.effect(of: text)
  }
}
