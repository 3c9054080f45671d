// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Yams

/// YAML as the corpus has it: one mapping, not nested deep, without anchors and aliases.
enum YamlText {
  /// Why a text cannot be read.
  struct Fault: Error {
    /// 1-based, of the text.
    let line: Int
    let reason: String
    /// `nil` where the reader of the text knows better.
    var hint: String?
  }

  /// The mapping that a text holds; `nil` where it holds something else.
  static func mapping(in text: String) throws(Fault) -> Node.Mapping? {
    if let line = YamlShape.lineNestedTooDeep(in: text) {
      throw Fault(line: line, reason: "it is nested too deep", hint: "write it flatter, with fewer brackets")
    }
    if let disarmed = YamlShape.disarmed(text) { try refuseAnchors(in: disarmed) }
    return try node(in: text) { $0 }?.mapping
  }

  /// - Parameter disarmed: without aliases, so that it cannot grow while it is read.
  private static func refuseAnchors(in disarmed: String) throws(Fault) {
    guard let line = try node(in: disarmed, { $0.flatMap(lineOfAnchor) }) else { return }
    throw Fault(
      line: line, reason: "it has an anchor, which aliases can make grow without end",
      hint: "write the text out where it is needed, or put words that begin with & or * in quotes")
  }

  private static func lineOfAnchor(in node: Node) -> Int? {
    if node.anchor != nil { return node.mark?.line ?? 1 }
    let inside: [Node] =
      switch node {
      case .scalar, .alias: []
      case .sequence(let items): Array(items)
      case .mapping(let pairs): pairs.flatMap { [$0.key, $0.value] }
      }
    for node in inside { if let line = lineOfAnchor(in: node) { return line } }
    return nil
  }

  /// Anchors live only as long as the parser.
  private static func node<Value>(in text: String, _ use: (Node?) -> Value) throws(Fault) -> Value {
    do {
      let parser = try Parser(yaml: text)
      return try withExtendedLifetime(parser) { use(try parser.singleRoot()) }
    } catch let error as YamlError {
      throw fault(error, in: text)
    } catch {
      throw Fault(line: 1, reason: "it is not YAML: \(error)")
    }
  }

  private static func fault(_ error: YamlError, in text: String) -> Fault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Fault(line: max(1, mark.line), reason: "it is not YAML: \(problem)")
    case .reader(let problem, let offset, _, _):
      Fault(
        line: 1 + text.utf8.prefix(max(0, offset ?? 0)).count { $0 == UInt8(ascii: "\n") },
        reason: "it is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      Fault(
        line: max(1, context.mark.line), reason: "it has the key «\(keys.first ?? "?")» twice",
        hint: "keep one of the two")
    default: Fault(line: 1, reason: "it is not YAML")
    }
  }
}
