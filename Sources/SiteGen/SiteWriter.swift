// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// Writes files that are made already as a site, so that readers see either the old one or the new one, whole.
package struct SiteWriter {
  /// What a write did, in numbers of files.
  package struct Outcome: Sendable, Equatable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0
  }

  /// The file that tells a site of ours from any other folder.
  package static let marker = SiteStaging.marker

  private let output: String

  /// - Parameter output: the folder of the site; made when it is missing.
  package init(output: String) { self.output = output }

  /// Makes the folder hold these files and nothing else.
  ///
  /// - Parameter isRebuild: writes every file again, also those that are there already.
  /// - Throws: `SaksgangError` where the folder is not ours, a path would leave it, or the disk says no; the last good
  ///   site then stands as it was.
  package func write(_ pages: [Page], rebuild isRebuild: Bool = false) throws -> Outcome {
    let staging = try SiteStaging(output: output)
    defer { staging.discard() }
    try staging.requireSafe(pages.map(\.path))
    let kept = isRebuild ? [] : Set(pages.filter(staging.holds).map(\.path))
    let removed = staging.present.subtracting(pages.map(\.path)).count
    let outcome = Outcome(written: pages.count - kept.count, unchanged: kept.count, removed: removed)
    if outcome.written == 0, removed == 0, staging.isOurs { return outcome }
    for page in pages where !kept.contains(page.path) { try staging.write(page) }
    try staging.publish(keeping: kept.sorted())
    return outcome
  }
}
