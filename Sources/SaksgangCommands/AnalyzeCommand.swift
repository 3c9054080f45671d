// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import Norwegian

/// `saksgang analyze`: what the analyser makes of a text.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Show what the analyser makes of a text: stems, compound parts, other forms.")

  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json
  }

  @Argument(help: "Words or sentences.")
  var text: [String]

  @Option(help: "How to print it.")
  var format: Format = .text

  func run() async throws {
    try await reporting {
      let analyser = Analyser()
      let rows = text.flatMap { analyser.tokens(in: $0) }.map { Row(analyser.analysis(of: $0.form)) }
      switch format {
      case .json:
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        Console.result(try encoder.encode(Output(tokens: rows)) + Data("\n".utf8))
      case .text:
        for row in rows {
          let also = row.also.isEmpty ? "" : "  = \(row.also.joined(separator: ", "))"
          Console.result("\(row.token)  stem \(row.stem)  \(row.parts.joined(separator: "|"))\(also)")
        }
      }
    }
  }

  private struct Output: Encodable {
    let tokens: [Row]
  }

  private struct Row: Encodable {
    let token: String
    let stem: String
    let parts: [String]
    let also: [String]

    init(_ analysis: WordAnalysis) {
      (token, stem, also) = (analysis.form, analysis.stem, analysis.also)
      parts = analysis.parts.isEmpty ? [analysis.form] : analysis.parts.map(\.text)
    }
  }
}
