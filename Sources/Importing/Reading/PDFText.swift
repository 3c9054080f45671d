// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel
import Subprocess

/// The text of a PDF, by poppler's `pdftotext`.
package enum PDFText {
  /// Reads the file in its raw order, as UTF-8 with a form feed between pages.
  ///
  /// - Throws: `SaksgangError` `pdftotext-missing` or `pdf-unreadable`.
  package static func read(_ path: String, program: String = "pdftotext") async throws -> [UInt8] {
    let limit = 256 << 20
    let output: ([UInt8], Bool)
    do {
      let result = try await run(
        .name(program), arguments: ["-raw", "-enc", "UTF-8", "-eol", "unix", path, "-"], output: .bytes(limit: limit))
      output = (result.standardOutput, result.terminationStatus.isSuccess)
    } catch {
      throw SaksgangError(
        id: "pdftotext-missing", message: "could not read \(path): the program \(program) did not start",
        hint: "install poppler (Debian: apt-get install poppler-utils; macOS: brew install poppler)")
    }
    guard output.1 else {
      throw SaksgangError(
        id: "pdf-unreadable", message: "could not read \(path): \(program) finds no valid PDF",
        hint: "open the file in a PDF reader; download it again if it is damaged")
    }
    return output.0
  }
}
