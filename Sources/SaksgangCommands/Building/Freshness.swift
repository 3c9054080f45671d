// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Whether an output is what its inputs make: as far as the times of files tell, and where those differ, as what is in
/// the files of the corpus tells.
struct Freshness {
  /// Why an output is left alone.
  static let nothingChanged = "no file of the corpus, no template, no setting and not the program has changed"

  /// Where the record of the output is.
  private let path: String
  private let source: CorpusSource
  /// Of everything but the corpus; `nil` where it may change without showing it.
  private let others: ContentDigest?
  private let mark: () -> ContentDigest

  /// - Parameters:
  ///   - others: digests of what the output is made from beside the corpus; one that is `nil` cannot be relied on.
  ///   - mark: of the output as it stands.
  init(
    record path: String, of source: CorpusSource, others: [ContentDigest?] = [], settings: [String] = [],
    mark: @escaping () -> ContentDigest
  ) {
    (self.path, self.source, self.mark) = (path, source, mark)
    var digest = ContentDigest(of: ProgramVersion.current)
    for setting in settings { digest.add(setting) }
    for other in others { if let other { digest.add(other) } }
    self.others = others.contains { $0 == nil } ? nil : digest
  }

  /// All that the output is made from; `nil` where that cannot be told.
  private func whole(with corpus: ContentDigest?) -> ContentDigest? {
    guard var digest = others, let corpus else { return nil }
    digest.add(corpus)
    return digest
  }

  /// The record of the build that made the output from these very inputs; `nil` where it has to be looked at.
  func record() -> BuildRecord? {
    guard others != nil, let record = BuildRecord(at: path), record.output == mark() else { return nil }
    let inputs = whole(with: source.stamp)
    if let inputs, record.inputs == inputs { return record }
    guard let contents = record.contents, contents == whole(with: source.contents) else { return nil }
    // The next time the times tell it.
    if let inputs { renewed(record, inputs).write(to: path) }
    return record
  }

  private func renewed(_ record: BuildRecord, _ inputs: ContentDigest) -> BuildRecord {
    var record = record
    record.inputs = inputs
    return record
  }

  /// Notes that the output is what the inputs make.
  ///
  /// - Parameter count: files of the output, or passages.
  func note(count: Int, errors: [Finding]) {
    guard let inputs = whole(with: source.stamp) else { return }
    // Files are looked at once more after they were read, since one may have been another meanwhile.
    let contents = whole(with: source.contents)
    let known = source.isAsListed ? contents : nil
    BuildRecord(inputs: inputs, contents: known, output: mark(), count: count, errors: errors).write(to: path)
  }
}
