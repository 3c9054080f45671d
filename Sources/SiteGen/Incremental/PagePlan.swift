// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
internal import Publishing
internal import Synchronization

/// A file of the site that is made when it is asked for.
struct PagePlan: Sendable {
  let path: String
  /// What it is given to be made from; what it looks up it notes itself.
  let given: SharedReads
  private let work: @Sendable () -> Page
  /// Where only making it tells how many files it is.
  private var parts: (@Sendable () -> [Page])?

  /// - Parameter given: a file that is given nothing in particular is made in each build.
  init(at path: String, from given: Set<Read> = [.all], _ work: @escaping @Sendable () -> Page) {
    self.init(at: path, from: SharedReads(given), work)
  }

  private init(at path: String, from given: SharedReads, _ work: @escaping @Sendable () -> Page) {
    (self.path, self.given, self.work) = (path, given, work)
  }

  /// A list that may become several files, the first of which is at the path.
  init(at path: String, from given: Set<Read>, dividing parts: @escaping @Sendable () -> [Page]) {
    self.init(at: path, from: given) { Page(path: path, bytes: []) }
    self.parts = parts
  }

  /// The plans with one for each file; lists that may be several are made on every processor.
  ///
  /// - Parameters:
  ///   - spool: where what was made waits until it is written.
  ///   - known: the files of a list that is as it was; `nil` for one that must be made.
  static func divided(_ plans: [PagePlan], _ spool: ByteSpool?, known: (PagePlan) -> [String]?) -> [PagePlan] {
    var found: [Int: [PagePlan]] = [:]
    let lists = plans.indices.filter { plans[$0].parts != nil }
    for place in lists { found[place] = known(plans[place]).map { plans[place].files(at: $0) } }
    let places = lists.filter { found[$0] == nil }
    let made = Mutex<[Int: [PagePlan]]>([:])
    DispatchQueue.concurrentPerform(iterations: places.count) { number in
      let plan = plans[places[number]]
      let (pages, reads) = ReadLog.reading { plan.parts?() ?? [] }
      let all = SharedReads(reads.union(plan.given.all))
      let files = pages.map { page in
        let waiting = spool?.put(page.bytes) ?? .init(page.bytes)
        return PagePlan(at: page.path, from: all) { [path = page.path] in Page(path: path, bytes: waiting.bytes) }
      }
      made.withLock { $0[places[number]] = files }
    }
    found.merge(made.withLock { $0 }) { $1 }
    return plans.indices.flatMap { found[$0] ?? [plans[$0]] }
  }

  /// Plans for the files that a list was before; where one is made after all, the whole list is.
  private func files(at paths: [String]) -> [PagePlan] {
    paths.map { path in
      PagePlan(at: path, from: given) { [parts] in
        parts?().first { $0.path == path } ?? Page(path: path, bytes: [])
      }
    }
  }

  /// A file that is made already.
  init(_ page: Page) { self.init(at: page.path) { page } }

  func make() -> (page: Page, reads: SharedReads) {
    let (page, reads) = ReadLog.reading(work)
    return (page, reads.isSubset(of: given.all) ? given : SharedReads(reads.union(given.all)))
  }

  /// The file with something done to it.
  func changed(_ change: @escaping @Sendable (Page) -> Page) -> PagePlan {
    PagePlan(at: path, from: given) { change(work()) }
  }
}
