// SPDX-License-Identifier: GPL-3.0-or-later

/// Holds a template against its model before anything is rendered: Mustache shows an unknown key as nothing.
struct TemplateCheck {
  /// The text of every template, by name.
  let templates: [String: String]
  /// `file:line: what is wrong`, in the order of reading.
  private(set) var problems: [String] = []
  /// What was read already, so that a partial may include itself.
  private var visited: Set<String> = []
  /// Templates that a page is made by, or that such a one includes.
  private(set) var used: Set<String> = []

  init(templates: [String: String]) { self.templates = templates }

  /// Reads a template and all that it includes with a model's keys.
  mutating func check(_ template: String, with model: any TemplateModel.Type) {
    read(template, stack: [.model(model)])
  }

  /// Reports the templates that nothing which was checked uses: a misspelt name would change no page.
  mutating func checkAllUsed() {
    for name in templates.keys.sorted() where !used.contains(name) {
      report("no page and no template uses this one", name, 1)
    }
  }

  private mutating func read(_ template: String, stack: [TemplateShape]) {
    let place = "\(template)|\(stack.map { "\($0)" })"
    guard visited.insert(place).inserted, let text = templates[template] else { return }
    used.insert(template)
    let tags = TemplateTags(of: text)
    for (tag, line) in tags.refused { report("«{{\(tag)}}» is not used in these templates", template, line) }
    var stack = stack
    var opened: [(name: String, pushes: Bool)] = []
    for (tag, line) in tags.tags {
      switch tag {
      case .variable(let key): checkVariable(key, stack, template, line)
      case .markup(let key): checkMarkup(key, stack, template, line)
      case .opens(let key):
        let scope = scope(of: key, stack, template, line)
        opened.append((key, scope != nil))
        if let scope { stack.append(scope) }
      case .opensInverted(let key):
        _ = scope(of: key, stack, template, line)
        opened.append((key, false))
      case .opensBlock(let name): opened.append((name, false))
      case .opensLayout(let name):
        include(name, stack, template, line)
        opened.append((name, false))
      case .partial(let name): include(name, stack, template, line)
      case .closes(let name):
        guard let last = opened.popLast(), last.name == name else {
          report("«{{/\(name)}}» closes nothing", template, line)
          return
        }
        if last.pushes { stack.removeLast() }
      }
    }
    for (name, _) in opened { report("«\(name)» is never closed", template, tags.tags.last?.line ?? 1) }
  }

  private mutating func include(_ name: String, _ stack: [TemplateShape], _ template: String, _ line: Int) {
    if templates[name] == nil {
      report("there is no template «\(name).mustache»", template, line)
    } else {
      read(name, stack: stack)
    }
  }

  private mutating func checkVariable(
    _ key: String, _ stack: [TemplateShape], _ template: String, _ line: Int
  ) {
    switch shape(of: key, in: stack) {
    case .text: break
    case .markup: report("«\(key)» is markup: write {{{\(key)}}}", template, line)
    case .flag, .model, .list: report("«\(key)» is no text", template, line)
    case nil: reportUnknown(key, stack, template, line)
    }
  }

  private mutating func checkMarkup(_ key: String, _ stack: [TemplateShape], _ template: String, _ line: Int) {
    switch shape(of: key, in: stack) {
    case .markup: break
    case nil: reportUnknown(key, stack, template, line)
    default: report("«\(key)» is not markup, and three braces would let it through: write {{\(key)}}", template, line)
    }
  }

  /// What a section over a key adds to the stack.
  private mutating func scope(
    of key: String, _ stack: [TemplateShape], _ template: String, _ line: Int
  ) -> TemplateShape? {
    switch shape(of: key, in: stack) {
    case .list(let element): return element
    case .model(let model): return .model(model)
    case .text: return .text
    case .markup: return .markup
    case .flag: return nil
    case nil:
      reportUnknown(key, stack, template, line)
      return nil
    }
  }

  /// The innermost model that has the first part of the key decides, as in Mustache.
  private func shape(of key: String, in stack: [TemplateShape]) -> TemplateShape? {
    if key == "." { return stack.last }
    let names = key.split(separator: ".").map(String.init)
    guard let first = names.first else { return nil }
    let start = stack.reversed().lazy.compactMap { Self.child(first, of: $0) }.first
    return names.dropFirst().reduce(start) { shape, name in shape.flatMap { Self.child(name, of: $0) } }
  }

  private static func child(_ name: String, of shape: TemplateShape) -> TemplateShape? {
    if case .model(let model) = shape { TemplateShape.keys(of: model)[name] } else { nil }
  }

  private mutating func reportUnknown(_ key: String, _ stack: [TemplateShape], _ template: String, _ line: Int) {
    let models = stack.reversed().compactMap { shape in
      if case .model(let model) = shape { return "\(model)" } else { return nil }
    }
    report("no key «\(key)» in \(models.joined(separator: ", "))", template, line)
  }

  private mutating func report(_ problem: String, _ template: String, _ line: Int) {
    let written = "\(template).mustache:\(line): \(problem)"
    if !problems.contains(written) { problems.append(written) }
  }
}
