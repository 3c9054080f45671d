// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
internal import Foundation
package import StortingModel
internal import Synchronization

/// Brings a site up to date: makes the files whose sources have changed, checks every link, and puts the new site in the
/// place of the old one in one step.
package struct SiteBuild: Sendable {
  private let generator: SiteGenerator
  private let output: String
  private let baseURL: String?
  private let memoryPath: String?
  private let settings: ContentDigest
  private let mark: @Sendable () -> ContentDigest

  /// What a build did, in numbers of files.
  package struct Outcome: Sendable, Equatable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0
    /// So many were made, changed or not.
    package var made = 0
    /// Paths of the files that were written; sorted.
    package var paths: [String] = []

    package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
      (self.written, self.unchanged, self.removed) = (written, unchanged, removed)
    }
  }

  /// - Parameters:
  ///   - memory: where what the next build need not make again is kept.
  ///   - version: of the program and the templates.
  ///   - mark: tells the site as it stands from one that somebody has touched.
  package init(
    _ generator: SiteGenerator, output: String, baseURL: String? = nil, memory: String? = nil, version: String = "",
    mark: @escaping @Sendable () -> ContentDigest = { ContentDigest() }
  ) {
    (self.generator, self.output, self.baseURL) = (generator, output, baseURL)
    (memoryPath, self.mark) = (memory, mark)
    var settings = ContentDigest(of: version)
    for setting in generator.settings { settings.add(setting) }
    self.settings = settings
  }

  /// One file after it was made or left as it was.
  private struct Result: Sendable {
    var file: SiteMemory.File
    var sources: SiteMemory.Sources
    var isWritten = false
  }

  /// Throws `SaksgangError` where a template is wrong, a link leads nowhere or the disk says no; the last good site then
  /// stands as it was.
  ///
  /// - Parameters:
  ///   - isRebuild: makes and writes every file again.
  ///   - progress: called now and then, from any thread, with the files made and the number of them all.
  ///   - report: gets the broken links.
  package func run(
    rebuild isRebuild: Bool = false, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
    report: ([Finding]) -> Void = { _ in }
  ) throws -> Outcome {
    let staging = try SiteStaging(output: output)
    defer { staging.discard() }
    let digests = generator.digests()
    let memory = isRebuild ? nil : memory()
    let known = memory.map { KnownFiles($0, digests) }
    let plans = try generator.plans(after: try PreviousSite(output: output)) { known?.parts(of: $0) }
    try staging.requireSafe(plans.map(\.path))
    let fresh = Set(plans.filter { known?.isAsItWas($0) ?? false }.map(\.path))
    let stale = plans.filter { !fresh.contains($0.path) }
    var results = try make(stale, in: staging, before: memory, isRebuild: isRebuild, progress)
    for plan in plans where fresh.contains(plan.path) {
      guard let file = memory?.files[plan.path] else { continue }
      results[plan.path] = Result(file: file, sources: file.list.map { .kept($0) } ?? .all)
    }
    try requireWhole(plans.map(\.path), results, in: staging, report)
    return try publish(plans.map(\.path), results, made: stale.count, staging, after: memory, digests)
  }

  private func memory() -> SiteMemory? {
    guard let memory = memoryPath.flatMap(SiteMemory.init(at:)) else { return nil }
    return memory.settings == settings && memory.site == mark() ? memory : nil
  }

  /// Makes files on every processor, and writes those that are not there already.
  private func make(
    _ plans: [PagePlan], in staging: SiteStaging, before memory: SiteMemory?, isRebuild: Bool,
    _ progress: @Sendable (Int, Int) -> Void
  ) throws -> [String: Result] {
    let share = 16
    let results = Mutex([String: Result]())
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: (plans.count + share - 1) / share) { number in
      guard failure.withLock({ $0 == nil }) else { return }
      do {
        let some = try plans[number * share..<min(plans.count, (number + 1) * share)].map { plan in
          (plan.path, try make(plan, in: staging, before: memory, isRebuild: isRebuild))
        }
        let done = results.withLock { results in
          for (path, result) in some { results[path] = result }
          return results.count
        }
        progress(done, plans.count)
      } catch { failure.withLock { $0 = error } }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    return results.withLock { $0 }
  }

  private func make(
    _ plan: PagePlan, in staging: SiteStaging, before memory: SiteMemory?, isRebuild: Bool
  ) throws -> Result {
    let (page, reads) = plan.make()
    let content = ContentDigest(of: page.bytes)
    let base = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let file: SiteMemory.File
    var isSame = false
    if let known = memory?.files[plan.path], known.content == content {
      (file, isSame) = (known, true)
    } else {
      file = SiteMemory.File(content: content, links: PageLinks(of: page, base: base))
    }
    if memory == nil { isSame = staging.holds(page) }
    if isRebuild || !isSame { try staging.write(page) }
    return Result(file: file, sources: reads.all.contains(.all) ? .all : .reads(reads), isWritten: isRebuild || !isSame)
  }

  /// Throws `site-broken` where a page needs one that is not there.
  private func requireWhole(
    _ paths: [String], _ results: [String: Result], in staging: SiteStaging, _ report: ([Finding]) -> Void
  ) throws {
    var offered: Set<UInt64> = []
    offered.reserveCapacity(results.values.reduce(0) { $0 + $1.file.links.offered.count })
    for result in results.values { offered.formUnion(result.file.links.offered) }
    let suspects = paths.filter { path in
      guard let links = results[path]?.file.links else { return false }
      return links.isBroken || !links.needed.allSatisfy(offered.contains)
    }
    guard !suspects.isEmpty else { return }
    let check = SiteCheck(paths: paths, baseURL: baseURL) { staging.bytes(at: $0) }
    let findings = suspects.flatMap { check.findings(at: $0) }
    guard !findings.isEmpty else { return }
    report(findings)
    throw SaksgangError(
      id: "site-broken",
      message: "cannot write the site to \(output): \(findings.count) links, anchors or ids of it are wrong",
      hint: "mend the templates or the corpus files that these pages are made of; the last site stands as it was")
  }

  private func publish(
    _ paths: [String], _ results: [String: Result], made: Int, _ staging: SiteStaging, after memory: SiteMemory?,
    _ digests: ReadDigests
  ) throws -> Outcome {
    let written = paths.filter { results[$0]?.isWritten ?? false }
    let removed = staging.present.subtracting(paths)
    var outcome = Outcome(written: written.count, unchanged: paths.count - written.count, removed: removed.count)
    (outcome.made, outcome.paths) = (made, written)
    if !written.isEmpty || !removed.isEmpty || !staging.isOurs {
      let writtenPaths = Set(written)
      try staging.publish(keeping: paths.filter { !writtenPaths.contains($0) })
    }
    guard let memoryPath else { return outcome }
    let files = paths.compactMap { path in results[path].map { (path, $0.file, $0.sources) } }
    SiteMemory(settings: settings, site: mark(), files: files, former: memory, digests: digests).write(to: memoryPath)
    return outcome
  }
}
