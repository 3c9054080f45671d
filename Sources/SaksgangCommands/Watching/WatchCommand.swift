// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusIndex
import Foundation
import SiteServer
import StortingModel

/// `saksgang watch`: builds again as the corpus changes, and shows the site as it is now.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Build again as corpus and templates change, and serve the site.",
    discussion: """
      Pages load themselves again when the site has changed. An error is shown over the page, which stays as it last was.
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var index: IndexOptions
  @OptionGroup var site: SiteOptions
  @OptionGroup var building: BuildOptions

  @Option(help: "The port to listen on; 0 for any free one.")
  var port: UInt16 = 8080

  @Option(help: "The address to listen on, in digits.")
  var host = "127.0.0.1"

  func run() async throws {
    try await reporting {
      let feed = EventFeed()
      let rebuilds = Rebuilds(corpus: corpus, index: index, site: site, building: building)
      try await withCheckedThrowingContinuation { first in Self.watch(rebuilds, feed, first) }
      guard FileManager.default.fileExists(atPath: site.output + "/index.html") else { throw ExitCode.failed }
      try await serve(feed)
    }
  }

  /// Builds, and again whenever something has changed, on a thread of its own; `first` ends with the first build.
  private static func watch(
    _ rebuilds: Rebuilds, _ feed: EventFeed, _ first: CheckedContinuation<Void, any Error>
  ) {
    Thread.detachNewThread {
      var rebuilds = rebuilds
      do {
        // From before the first build on, so that nothing is missed.
        let watcher = try FolderWatcher(rebuilds.folders)
        tell(rebuilds.build(isFirst: true), to: feed)
        rebuilds.building.rebuild = false
        first.resume()
        watch(with: watcher, &rebuilds, feed)
      } catch {
        first.resume(throwing: error)
      }
    }
  }

  private static func watch(with watcher: FolderWatcher, _ rebuilds: inout Rebuilds, _ feed: EventFeed) {
    do throws(SaksgangError) {
      while true {
        if try watcher.wait() { tell(rebuilds.build(), to: feed) }
      }
    } catch {
      Console.note("error: \(error.message)\nhint: \(error.hint)")
    }
  }

  private static func tell(_ outcome: Rebuilds.Outcome, to feed: EventFeed) {
    switch outcome {
    case .published(let changed):
      feed.greet(with: nil)
      feed.publish(ServerEvent(name: changed ? "changed" : "mended", data: ""))
    case .failed(let text):
      let event = ServerEvent(name: "failed", data: text)
      feed.greet(with: event)
      feed.publish(event)
    }
  }

  private func serve(_ feed: EventFeed) async throws {
    let limits = ServerLimits()
    let answers = SearchAnswers(index: LiveIndex(path: index.index, copies: limits.searches))
    let server = SiteServer(
      folder: site.output, limits: limits, feeds: [WatchScript.events: feed], addition: WatchScript.addition
    ) { parameters, deadline in answers.answer(parameters, before: deadline) }
    try await server.runUntilStopped(host: host, port: port)
  }
}
