// SPDX-License-Identifier: GPL-3.0-or-later

extension Party: Storable {
  package init(from reader: inout StoredReader) { self.init(code: reader.text()) }
  package func store(in writer: inout StoredWriter) { writer.add(code) }
}

extension StortingSession: Storable {
  package init(from reader: inout StoredReader) { self.init(startYear: reader.integer()) }
  package func store(in writer: inout StoredWriter) { writer.add(startYear) }
}

extension Kroner: Storable {
  package init(from reader: inout StoredReader) { self.init(reader.integer()) }
  package func store(in writer: inout StoredWriter) { writer.add(amount) }
}

extension CalendarDate: Storable {
  package init(from reader: inout StoredReader) {
    let (year, month, day): (Int, Int?, Int?) = (reader.integer(), reader.value(), reader.value())
    if let date = CalendarDate(year: year, month: month, day: day) {
      self = date
    } else {
      reader.markDamaged()
      self.init(year: 1)
    }
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(year)
    writer.add(month)
    writer.add(day)
  }

  /// The year 1 alone is a date too.
  private init(year: Int) { (self.year, month, day) = (year, nil, nil) }
}

extension Amount: Storable {
  package init(from reader: inout StoredReader) {
    self.init(literal: reader.text(), kroner: reader.value(), passage: reader.text())
    currency = reader.text()
    purpose = reader.value()
    year = reader.value()
    isBudgetLine = reader.value()
    flow = reader.name()
    direction = reader.name()
    partOf = reader.value()
    chapter = reader.value()
    item = reader.value()
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(literal)
    writer.add(kroner)
    writer.add(passage)
    writer.add(currency)
    writer.add(purpose)
    writer.add(year)
    writer.add(isBudgetLine)
    writer.add(name: flow)
    writer.add(name: direction)
    writer.add(partOf)
    writer.add(chapter)
    writer.add(item)
  }
}

extension Finding: Storable {
  package init(from reader: inout StoredReader) {
    let (path, line, level) = (reader.text(), reader.integer(), reader.text())
    if Severity(rawValue: level) == nil { reader.markDamaged() }
    self.init(
      path: path, line: line, severity: Severity(rawValue: level) ?? .error, id: reader.text(),
      message: reader.text(), hint: reader.text())
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(path)
    writer.add(line)
    writer.add(name: severity)
    writer.add(id)
    writer.add(message)
    writer.add(hint)
  }
}
