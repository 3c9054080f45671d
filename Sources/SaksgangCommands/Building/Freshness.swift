// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Whether an output is what its inputs make, as far as the times of files tell.
struct Freshness {
  /// Why an output is left alone.
  static let nothingChanged = "no file of the corpus, no template, no setting and not the program has changed"

  /// Where the record of the output is.
  private let path: String
  /// `nil` where the inputs may change without showing it.
  private let inputs: ContentDigest?
  private let mark: () -> ContentDigest

  /// - Parameters:
  ///   - inputs: digests of all that the output is made from; one that is `nil` cannot be relied on.
  ///   - mark: of the output as it stands.
  init(record path: String, inputs: [ContentDigest?], settings: [String], mark: @escaping () -> ContentDigest) {
    (self.path, self.mark) = (path, mark)
    var digest = ContentDigest(of: ProgramVersion.current)
    for setting in settings { digest.add(setting) }
    for input in inputs { if let input { digest.add(input) } }
    self.inputs = inputs.contains { $0 == nil } ? nil : digest
  }

  /// The record of the build that made the output from these very inputs; `nil` where it has to be looked at.
  func record() -> BuildRecord? {
    guard let inputs, let record = BuildRecord(at: path), record.inputs == inputs, record.output == mark() else {
      return nil
    }
    return record
  }

  /// Notes that the output is what the inputs make.
  ///
  /// - Parameter count: files of the output, or passages.
  func note(count: Int, errors: [Finding]) {
    guard let inputs else { return }
    BuildRecord(inputs: inputs, output: mark(), count: count, errors: errors).write(to: path)
  }
}
