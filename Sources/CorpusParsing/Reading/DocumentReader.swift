// SPDX-License-Identifier: GPL-3.0-or-later

package import StortingModel

/// Reads one corpus file into a document: sections, passages with who speaks, proposals, references and amounts.
///
/// What a file says is never a reason to fail: what cannot be understood is a finding, and the rest is read.
package struct DocumentReader {
  /// The document, or the finding that says why there is none; findings on the way come with either.
  package static func read(_ file: SourceFile) -> (document: Document?, findings: [Finding]) {
    switch FrontMatter.read(file) {
    case .failure(let finding):
      return (nil, file.findings + [finding])
    case .success(let head):
      if let problem = BodyLimits.problem(in: head.body, of: file.path, from: head.bodyLine) {
        return (nil, file.findings + head.findings + [problem])
      }
      var reader = BodyReader(head)
      reader.read()
      let correction = GeneratedMark.correctedLine(in: file.text).map { file.corrected(line: $0) }
      reader.document.isCorrected = correction != nil
      return (reader.document, file.findings + head.findings + [correction].compactMap(\.self) + reader.findings)
    }
  }
}
