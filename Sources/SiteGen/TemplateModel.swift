// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

import Mustache

/// What a template may show: a struct of texts, numbers, flags, markup, other models and lists of them.
///
/// The keys of a template are the stored properties.
/// Every property has a default, so that the keys are known without a value at hand.
protocol TemplateModel: Sendable {
  init()
}

/// A model with a template file of its own.
protocol PageModel: TemplateModel {
  /// The file's name without `.mustache`.
  static var template: String { get }
  var frame: Frame { get }
}

/// Markup that we made: by CommonMark, or by our own drawing code; never a text from outside.
///
/// A template shows it with three braces, and nothing else with three braces.
struct SafeHTML: Sendable, Equatable {
  let markup: String

  init(_ markup: String) { self.markup = markup }

  static func escaping(_ text: some StringProtocol) -> String { EscapedMarkup.text(text) }
}

/// What kind of value a key has, told from types alone.
enum TemplateShape {
  case text, flag, markup
  case model(any TemplateModel.Type)
  indirect case list(TemplateShape)

  /// `nil` for a type that templates cannot show.
  init?(of type: Any.Type) {
    switch type {
    case is String.Type, is Int.Type: self = .text
    case is Bool.Type: self = .flag
    case is SafeHTML.Type: self = .markup
    case let model as any TemplateModel.Type: self = .model(model)
    case let optional as any OptionalType.Type: self.init(of: optional.wrapped)
    case let list as any ListType.Type:
      guard let element = TemplateShape(of: list.element) else { return nil }
      self = .list(element)
    default: return nil
    }
  }

  /// The keys of a model with their shapes.
  static func keys(of model: any TemplateModel.Type) -> [String: TemplateShape] {
    var keys: [String: TemplateShape] = [:]
    for child in Mirror(reflecting: model.init()).children {
      guard let label = child.label else { continue }
      keys[label] = TemplateShape(of: type(of: child.value))
    }
    return keys
  }
}

private protocol OptionalType { static var wrapped: Any.Type { get } }
private protocol ListType { static var element: Any.Type { get } }

extension Optional: OptionalType { static var wrapped: Any.Type { Wrapped.self } }
extension Array: ListType { static var element: Any.Type { Element.self } }

/// A model as Mustache reads it: each property read by `Mirror` once, and an absent one present as nothing, so that
/// Mustache does not look for the same name further out.
struct TemplateValue: MustacheParent {
  private let fields: [String: Any]

  init(_ model: some TemplateModel) { self.init(reflecting: model) }

  private init(reflecting model: Any) {
    var fields: [String: Any] = [:]
    for child in Mirror(reflecting: model).children {
      if let label = child.label { fields[label] = Self.value(of: child.value) }
    }
    self.fields = fields
  }

  func child(named name: String) -> Any? { fields[name] }

  private static func value(of property: Any) -> Any {
    switch property {
    case let text as String: return text
    case let flag as Bool: return flag
    case let number as Int: return String(number)
    case let html as SafeHTML: return html.markup
    case let list as [Any]: return list.map(value(of:))
    case let model as any TemplateModel: return TemplateValue(reflecting: model)
    default:
      let mirror = Mirror(reflecting: property)
      guard mirror.displayStyle == .optional, let wrapped = mirror.children.first else { return Absent() }
      return value(of: wrapped.value)
    }
  }
}

/// Nothing: an empty text, and a section that is left out.
private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
