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
      var reader = BodyReader(head)
      reader.read()
      let correction = correction(of: file)
      reader.document.isCorrected = correction != nil
      return (reader.document, file.findings + head.findings + [correction].compactMap(\.self) + reader.findings)
    }
  }

  private static func correction(of file: SourceFile) -> Finding? {
    GeneratedMark.correctedLine(in: file.text).map { line in
      Finding(
        path: file.path, line: line, severity: .note, id: "corrected-by-hand",
        message: "the file was corrected by hand since its import, and the next import leaves it alone",
        hint: "for the import's own reading, move the file away and import its source again")
    }
  }
}
