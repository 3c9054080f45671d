// SPDX-License-Identifier: GPL-3.0-or-later

package import ArgumentParser

/// The command `saksgang`: arguments in, text and exit status out.
package struct Saksgang: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "saksgang",
    abstract: "Follow a case through Stortinget: documents in, a search index and a website out.",
    discussion: """
      Start with sources: saksgang import FILES… writes a corpus that you can read and correct.
      saksgang build makes the index and the site of it, saksgang search finds, saksgang serve shows.
      """,
    version: SaksgangVersion.text,
    subcommands: [
      ImportCommand.self, CheckCommand.self, BuildCommand.self, IndexCommand.self, SiteCommand.self,
      SearchCommand.self, ShowCommand.self, WhoCommand.self, ServeCommand.self, WatchCommand.self, ExportCommand.self,
      AnalyzeCommand.self,
      FieldsCommand.self, CompletionsCommand.self,
    ])

  package init() {}

  /// Reads the process's arguments, runs the command and ends the process with its status.
  package static func launch() async { await main() }
}

/// The version of the program.
package enum SaksgangVersion {
  package static let text = "0.1.0"
}
