// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

@testable import Importing

/// Sources of an import, from bytes to the corpus files that would be written.
enum ImportTarget {
  static func run(_ bytes: [UInt8]) {
    guard let format = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    switch format {
    case UInt8(ascii: "x"): publication(rest, named: "a.xml")
    case UInt8(ascii: "h"): publication(rest, named: "a.html")
    case UInt8(ascii: "j"): publication(rest, named: "a.json")
    case UInt8(ascii: "w"): check(BudgetSource("2031-forslag.xlsx", bytes: rest)?.findings ?? [])
    case UInt8(ascii: "b"): check(BudgetSource("2031-forslag.csv", bytes: rest)?.findings ?? [])
    case UInt8(ascii: "a"): check(BudgetSource("2031-vedtatt.html", bytes: rest)?.findings ?? [])
    case UInt8(ascii: "s"): sheet(rest)
    case UInt8(ascii: "v"): service(rest)
    default: text(rest)
    }
  }

  private static func publication(_ bytes: [UInt8], named name: String) {
    var sources = PublicationSources()
    let finding = sources.take(bytes, source: CorpusFile.Source(file: name, sha256: "0", day: nil))
    check([finding].compactMap(\.self))
    var names = DocumentNames()
    for publication in sources.publications { check(SourceReading.files(of: publication, names: &names)) }
  }

  private static func text(_ bytes: [UInt8]) {
    guard let text = SourceText.decoded(bytes) else { return }
    let source = SourceText(name: "a.txt", text: text, sha256: "0")
    var names = DocumentNames()
    check(SourceReading([source]).files(of: source, names: &names))
  }

  /// The part of a workbook that a checksum keeps changed bytes away from.
  private static func sheet(_ bytes: [UInt8]) {
    let reader = SheetReader(strings: ["Kap.", "Post", "Beløp", "Drift"])
    guard (try? XMLReading.read(bytes, named: "sheet1.xml", into: reader)) != nil else { return }
    check(BudgetTable(reader.rows, path: "2031-forslag.xlsx", names: ["2031"])?.findings ?? [])
  }

  /// XML, JSON or a table of the data service.
  private static func service(_ bytes: [UInt8]) {
    let value: DataValue?
    var root: String?
    switch bytes.first {
    case UInt8(ascii: "<"):
      let tree = try? XMLTree.parse(bytes).get()
      (value, root) = (tree.map(DataValue.init), tree?.name)
    case UInt8(ascii: "{"), UInt8(ascii: "["): value = DataValue.json(bytes)
    default: value = SourceText.decoded(bytes).flatMap(DataValue.csv).map(DataValue.list)
    }
    guard let parts = value.flatMap({ ServiceParts.read($0, root: root, source: "a.xml") }) else { return }
    for part in parts.cases { _ = part.text }
    _ = VoteFile(case: "sak-1", votes: parts.votes.map(\.part)).sorted().text
  }

  private static func check(_ files: [CorpusFile]) {
    for file in files where !Slug.isValid(file.id) || !file.text.hasPrefix("---\n") {
      fatalError("a file that is no document: \(file.id)")
    }
  }

  private static func check(_ findings: [Finding]) {
    for finding in findings where finding.line < 0 || finding.message.isEmpty || finding.hint.isEmpty {
      fatalError("a finding without place, words or advice: \(finding)")
    }
  }
}
