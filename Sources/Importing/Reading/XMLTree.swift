// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// One element of an XML source, with everything inside it in the order of the source.
///
/// Names are without their prefix, comments and processing instructions are left out, CDATA is text.
package struct XMLTree: Sendable, Equatable {
  package var name: String
  /// By local name: `i:nil` is `nil`.
  package var attributes: [String: String]
  package var children: [Node]
  /// 1-based line on which the element begins.
  package var line: Int

  package enum Node: Sendable, Equatable {
    /// Never empty; white space is kept.
    case text(String)
    case element(XMLTree)
  }

  package init(name: String, attributes: [String: String] = [:], children: [Node] = [], line: Int = 0) {
    (self.name, self.attributes, self.children, self.line) = (name, attributes, children, line)
  }

  /// The elements among the children.
  package var elements: [XMLTree] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text inside, in reading order.
  package var text: String {
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    for child in children {
      switch child {
      case .text(let run): text += run
      case .element(let element): element.append(to: &text)
      }
    }
  }

  /// The first child of a name.
  package subscript(_ name: String) -> XMLTree? { elements.first { $0.name == name } }

  /// Every child of a name.
  package func all(_ name: String) -> [XMLTree] { elements.filter { $0.name == name } }
}

extension XMLTree {
  /// Why a source gives no tree.
  package struct Problem: Error, Equatable {
    /// 1-based; 0 where it is not known.
    package let line: Int
    package let message: String
  }

  /// What a source may hold at most; the largest published one has a tenth of it.
  package struct Limits: Sendable {
    package var bytes = 64 << 20
    package var depth = 200
    package var nodes = 2_000_000

    package init() {}
  }

  /// Reads a document; entities other than the five of XML itself, and what a DOCTYPE points at, are never looked up.
  ///
  /// A DOCTYPE is taken out before the parser sees it, so there is nothing to load and nothing to blow up.
  /// The bytes are decoded here, since the system's parser stops the program at a name that is no UTF-8.
  package static func parse(_ bytes: [UInt8], limits: Limits = Limits()) -> Result<XMLTree, Problem> {
    guard bytes.count <= limits.bytes else { return .failure(Problem(line: 0, message: "the file is too large")) }
    guard let text = SourceText.decoded(bytes) else {
      return .failure(Problem(line: 0, message: "the file is no text"))
    }
    switch XMLProlog.cleaned(Array(text.utf8)) {
    case .failure(let problem): return .failure(problem)
    case .success(let cleaned):
      let builder = Builder(limits: limits)
      let parser = XMLParser(data: Data(PublicationEntities.replaced(in: cleaned)))
      parser.shouldResolveExternalEntities = false
      parser.shouldProcessNamespaces = true
      parser.delegate = builder
      _ = parser.parse()
      return builder.result(parser)
    }
  }

  /// Collects what the parser reports.
  private final class Builder: NSObject, XMLParserDelegate {
    private let limits: Limits
    private var open: [XMLTree] = []
    private var root: XMLTree?
    private var run = ""
    private var nodes = 0
    private var problem: Problem?

    init(limits: Limits) { self.limits = limits }

    func result(_ parser: XMLParser) -> Result<XMLTree, Problem> {
      if let problem { return .failure(problem) }
      if let error = parser.parserError {
        return .failure(Problem(line: max(0, parser.lineNumber), message: Self.reason(error)))
      }
      guard let root, open.isEmpty else {
        return .failure(Problem(line: max(0, parser.lineNumber), message: "the file ends before its root does"))
      }
      return .success(root)
    }

    private static func reason(_ error: any Error) -> String { "it is not well-formed (\((error as NSError).code))" }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      endRun()
      nodes += 1
      guard open.count < limits.depth, nodes < limits.nodes else {
        return stop(parser, "the elements are nested too deep, or too many")
      }
      let local = Dictionary(attributes.map { (Self.local($0), $1) }, uniquingKeysWith: { first, _ in first })
      open.append(XMLTree(name: Self.local(name), attributes: local, line: max(0, parser.lineNumber)))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      endRun()
      guard let element = open.popLast() else { return }
      if open.isEmpty { root = root ?? element } else { open[open.count - 1].children.append(.element(element)) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { run += string }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { run += String(decoding: block, as: UTF8.self) }

    func parser(_ parser: XMLParser, resolveExternalEntityName name: String, systemID: String?) -> Data? { nil }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
      problem = problem ?? Problem(line: max(0, parser.lineNumber), message: Self.reason(error))
    }

    private func stop(_ parser: XMLParser, _ message: String) {
      problem = problem ?? Problem(line: max(0, parser.lineNumber), message: message)
      parser.abortParsing()
    }

    private func endRun() {
      guard !run.isEmpty else { return }
      if !open.isEmpty { open[open.count - 1].children.append(.text(run)) }
      run = ""
    }

    private static func local(_ name: String) -> String {
      name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
  }
}
