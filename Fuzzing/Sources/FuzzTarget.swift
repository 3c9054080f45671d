// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What bytes are fed to; docs/fuzzing.md says how to run one.
enum FuzzTarget: String, CaseIterable {
  /// Sources of an import; the first byte tells their format.
  case `import`
  /// Files of a corpus; the first byte tells their kind.
  case corpus
  /// A query, read and answered by a small index.
  case query
  /// What the president says is put to the vote, and headings of votes.
  case topic

  /// The one that `SAKSGANG_FUZZ` names.
  static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["SAKSGANG_FUZZ"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      fatalError("SAKSGANG_FUZZ is one of \(allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return target
  }()

  func run(_ bytes: [UInt8]) {
    switch self {
    case .import: ImportTarget.run(bytes)
    case .corpus: CorpusTarget.run(bytes)
    case .query: QueryTarget.run(bytes)
    case .topic: TopicTarget.run(bytes)
    }
  }
}

/// Called by libFuzzer for each input; 0 keeps the input where it reached something new.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.run([UInt8](UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
