// SPDX-License-Identifier: GPL-3.0-or-later

/// A file of the site that is made when it is asked for.
struct PagePlan: Sendable {
  let path: String
  /// What it is given to be made from; what it looks up it notes itself.
  let given: Set<Read>
  private let work: @Sendable () -> Page

  /// - Parameter given: a file that is given nothing in particular is made in each build.
  init(at path: String, from given: Set<Read> = [.all], _ work: @escaping @Sendable () -> Page) {
    (self.path, self.given, self.work) = (path, given, work)
  }

  /// A file that is made already.
  init(_ page: Page) { self.init(at: page.path) { page } }

  func make() -> (page: Page, reads: Set<Read>) {
    let (page, reads) = ReadLog.reading(work)
    return (page, reads.union(given))
  }

  /// The file with something done to it.
  func changed(_ change: @escaping @Sendable (Page) -> Page) -> PagePlan {
    PagePlan(at: path, from: given) { change(work()) }
  }
}
