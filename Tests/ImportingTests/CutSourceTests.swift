// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import StortingModel
import Testing

/// Sources that end anywhere or are changed anywhere: whatever they are, they give files with safe names and no crash.
///
/// By itself the suite takes steps, so that it stays quick; with `SAKSGANG_FUZZ=all` it cuts at every byte and makes
/// 10,000 edits of each source.
@Suite struct CutSourceTests {
  private static let isWhole = ProcessInfo.processInfo.environment["SAKSGANG_FUZZ"] == "all"
  private static let fixtures = [
    "innstilling", "nettside", "representantforslag", "artikkel-nn", "trykt", "uten-blanke",
  ]

  private static func fixture(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: GoldenTests.fixtures.appendingPathComponent("\(name).txt")))
  }

  /// Reads bytes as an import does; what is no text gives nothing.
  private func check(_ bytes: [UInt8]) {
    guard let text = SourceText.decoded(bytes) else { return }
    let source = SourceText(name: "cut.txt", text: text)
    var names = DocumentNames()
    for file in SourceReading([source]).files(of: source, names: &names) {
      #expect(Slug.isValid(file.id))
      #expect(GeneratedMark.isUntouched(file.text))
    }
  }

  /// A short source in which every part of a recommendation stands once, so that each byte of it can be cut.
  private static let short = """
    K o m i t e e n ,  m e d -
    l e m m e n e  f r a  H ø y r e ,  lederen Åse Vik, viser til Meld. St. 3 (2030–
    2031), og mener:
    «Stortinget ber regjeringen øke støt-
    ten til ferje- og båtruter med 1 200 mill.»
    Forslag fra mindretall
    Forslag fra Høyre og
    Venstre:
    Forslag 1
    Stortinget ber …
    vedtak:
    I
    § 2 skal lyde:
    Oslo, i næringskomiteen, den 1. mai 2031
    Åse Vik    Per Li
    leder      ordfører
    Vedlegg 1
    Statsråden
    """

  @Test("a short source cut at every byte")
  func everyByte() {
    let bytes = Array(Self.short.utf8)
    for length in 0...bytes.count { check(Array(bytes[..<length])) }
  }

  @Test("each fixture cut anywhere", arguments: Self.fixtures)
  func cut(name: String) throws {
    let bytes = try Self.fixture(name)
    for length in stride(from: 0, through: bytes.count, by: Self.isWhole ? 1 : max(1, bytes.count / 40)) {
      check(Array(bytes[..<length]))
    }
  }

  @Test("each fixture with bytes changed, left out, repeated and moved", arguments: Self.fixtures)
  func edited(name: String) throws {
    let bytes = try Self.fixture(name)
    var random = AnyInputTests.Fixed(state: UInt64(bytes.count))
    for _ in 0..<(Self.isWhole ? 10_000 / Self.fixtures.count + 1 : 12) { check(Self.edited(bytes, &random)) }
  }

  @Test("the real documents cut and edited anywhere", .enabled(if: Seeds.isExpected && isWhole))
  func seeds() throws {
    let folder = Seeds.shared.appendingPathComponent("seeds")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where name.hasSuffix(".txt") {
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
      var random = AnyInputTests.Fixed(state: UInt64(bytes.count))
      for length in stride(from: 0, through: bytes.count, by: max(1, bytes.count / 60)) {
        check(Array(bytes[..<length]))
        check(Self.edited(bytes, &random))
      }
    }
  }

  /// One to eight edits.
  private static func edited(_ bytes: [UInt8], _ random: inout AnyInputTests.Fixed) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...200, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 3: bytes.insert(contentsOf: Array("« – 99999999999999999999. K o \n\u{0C}\n".utf8), at: at)
      default: bytes[at..<end].reverse()
      }
    }
    return bytes
  }

  @Test(
    "four times the text takes about four times the time, whatever it repeats",
    arguments: [
      "K o m i t e e n ", "a ", "- ", "«", "1. A\n", "\n", "Forslag 1\n", "I\n", "ord-\n", "Side 1\n", "x",
      "Forslag fra Høyre\n", "Oslo, i x, den 1. mai 2020\n", "vedtak:\n", "Vedlegg 1\nHei.\n", "«Stortinget ber\n",
      "5\n\n",
      "Uttalelse fra xkomiteen\n\nDe sier:\n\n«Ja.»\n\n", "d e -\n", "§ 1 skal lyde:\n", "\u{0C}1\n",
    ])
  func linear(unit: String) {
    func time(_ count: Int) -> Double {
      let bytes = Array(String(repeating: unit, count: count).utf8)
      let start = Self.threadSeconds()
      check(bytes)
      return Self.threadSeconds() - start
    }
    let count = 6_000 / max(1, unit.utf8.count)
    _ = time(count / 4)
    let short = min(time(count), time(count))
    let long = min(time(count * 4), time(count * 4))
    // Four times the text: 16 times the time would be quadratic.
    #expect(long < short * 10 + 0.03)
  }

  /// The processor time of this thread, which other work on the machine does not lengthen.
  private static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
