// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusIndex
import Foundation
import StortingModel

/// `saksgang completions`: the script that lets a shell complete commands, options, fields and their values.
struct CompletionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print the completion script of a shell.",
    discussion: """
      bash: saksgang completions bash > ~/.local/share/bash-completion/completions/saksgang
      zsh:  saksgang completions zsh > DIR/_saksgang, with DIR in $fpath
      fish: saksgang completions fish > ~/.config/fish/completions/saksgang.fish
      """)

  enum Shell: String, ExpressibleByArgument, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  @Argument(help: "The shell: bash, zsh or fish.")
  var shell: Shell

  func run() async throws {
    guard let shell = CompletionShell(rawValue: shell.rawValue) else { throw ExitCode.failed }
    Console.result(Saksgang.completionScript(for: shell))
  }
}

/// Completes a word of a query: the fields, and the values of those that have a list.
enum QueryCompletion {
  static let kind = CompletionKind.custom { _, _, word in candidates(for: word) }

  private static func candidates(for word: String) -> [String] {
    let all = fields + values(of: word)
    return all.filter { $0.lowercased().hasPrefix(word.lowercased()) }.map(escaped)
  }

  private static var fields: [String] { QueryField.all.map { "\($0.keyword):" } }

  /// Values of the field that a word begins with, with the field as it was typed.
  private static func values(of word: String) -> [String] {
    guard let colon = word.firstIndex(of: ":"), let field = QueryField(keyword: word[..<colon]) else { return [] }
    return field.listedValues.map { "\(word[..<colon]):\($0)" }
  }

  /// In zsh a colon ends the candidate.
  private static func escaped(_ candidate: String) -> String {
    CompletionShell.requesting == .zsh ? candidate.replacing(":", with: "\\:") : candidate
  }
}
