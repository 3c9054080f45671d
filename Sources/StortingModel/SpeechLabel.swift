// SPDX-License-Identifier: GPL-3.0-or-later

/// What minutes print before a speech: «Kari Lunde (A) [10:12:33] (ordfører for saken):».
package struct SpeechLabel: Sendable, Equatable {
  /// As printed, with an office before the name: `Statsråd Per Moe`, `Presidenten`.
  package var speaker: String
  /// `nil` for the president, for ministers, and where none is printed.
  package var party: Party?
  /// `10:12:33`.
  package var time: String?
  /// `ordfører for saken`.
  package var role: String?
  /// What is said after the colon.
  package var speech: String

  /// A speech of a known speaker.
  package init(speaker: String, party: Party? = nil, time: String? = nil, role: String? = nil, speech: String = "") {
    (self.speaker, self.party, self.time, self.role, self.speech) = (speaker, party, time, role, speech)
  }

  /// Reads the opening of a paragraph; `nil` where nobody begins to speak.
  ///
  /// - Parameter isMarked: the source itself marks the speaker, so that the words need not look like a name.
  package init?(opening text: String, isMarked: Bool = false) {
    let head = text.prefix(Self.longest)
    guard let end = head.firstIndex(where: { "([:".contains($0) }) else { return nil }
    speaker = Self.trimmed(head[..<end])
    speech = ""
    var rest = head[end...]
    while let group = Self.takeGroup(&rest) { note(group) }
    guard rest.first == ":", !speaker.isEmpty else { return nil }
    if Self.isOffice(speaker) { speaker = speaker.prefix(1).uppercased() + speaker.dropFirst() }
    speech = Self.trimmed(text[rest.index(after: rest.startIndex)...])
    let isSpeaker = Self.isOffice(speaker) || hasName && (party != nil || time != nil || opensWithOffice)
    guard isSpeaker || isMarked && speaker.first?.isUppercase == true && !speech.isEmpty else { return nil }
  }

  /// The label as the corpus writes it, without the colon: the name in bold is the caller's.
  package var details: String { (time.map { " [\($0)]" } ?? "") + (role.map { " (\($0))" } ?? "") }

  /// The name with its party: `Kari Lunde (A)`.
  package var name: String { speaker + (party.map { " (\($0.code))" } ?? "") }

  private static let longest = 160
}

// Reading
extension SpeechLabel {
  /// What stands in the next brackets, with the opening one; `nil` where something else comes.
  private static func takeGroup(_ rest: inout Substring) -> Substring? {
    let start = rest.drop { $0.isWhitespace }
    guard let open = start.first else { return nil }
    guard open == "(" || open == "[" else {
      rest = start
      return nil
    }
    guard let close = start.firstIndex(of: open == "(" ? ")" : "]") else { return nil }
    rest = start[start.index(after: close)...].drop { $0.isWhitespace }
    return start[..<close]
  }

  private mutating func note(_ group: Substring) {
    let text = Self.trimmed(group.dropFirst())
    if group.first == "[" {
      time = Self.clock(text) ?? time
    } else if party == nil, role == nil, let found = Self.party(text) {
      party = found
    } else if !text.isEmpty {
      role = role.map { "\($0), \(text)" } ?? text
    }
  }

  /// `10:12:33`, also with full stops.
  private static func clock(_ text: String) -> String? {
    let parts = text.split { $0 == ":" || $0 == "." }
    guard 2...3 ~= parts.count, parts.allSatisfy({ 1...2 ~= $0.count && $0.allSatisfy { "0"..."9" ~= $0 } }) else {
      return nil
    }
    return parts.joined(separator: ":")
  }

  /// A known party, or what looks like the code of one.
  private static func party(_ text: String) -> Party? {
    if let known = Party(named: text) { return known }
    let isCode =
      1...4 ~= text.count && text.first?.isUppercase == true && text.allSatisfy { $0.isASCII && $0.isLetter }
    return isCode ? Party(code: text) : nil
  }

  /// Two words or more that all may stand in a name.
  private var hasName: Bool {
    let words = speaker.split(separator: " ")
    return 2...8 ~= words.count && words.first?.first?.isUppercase == true
      && words.allSatisfy { word in
        let isName = word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-.’'".contains($0) }
        return isName || Self.particles.contains(word.lowercased())
      }
  }

  private var opensWithOffice: Bool {
    let first = speaker.prefix { $0 != " " }.lowercased()
    return first == "statsråd" || first.hasSuffix("minister")
  }

  private static func isOffice(_ text: String) -> Bool { offices.contains(text.lowercased()) }

  private static let offices: Set<String> = [
    "presidenten", "møtelederen", "møteleiaren", "kongen", "hans majestet kongen", "statsministeren",
  ]
  private static let particles: Set<String> = ["von", "van", "de", "der", "af", "av", "la", "el", "bin"]

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
