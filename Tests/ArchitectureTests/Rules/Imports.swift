/// The imports of a file, and what is wrong with them.
enum Imports {
  private static let kinds: Set<String> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "var", "let", "actor", "macro",
  ]

  /// The modules that a file imports, whole or in part, with their lines.
  static func modules(of source: SourceText) -> [(module: String, line: Int)] {
    statements(source.tokens).map { ($0.first?.text ?? "", $0.first?.line ?? 0) }
  }

  /// What the table, the manifest and the rules for imports forbid.
  static func findings(
    in source: SourceText, table: ImportTable, manifest: Manifest
  ) -> [Finding] {
    guard let allowed = table.allowed(for: source.target) else {
      return [source.finding(1, "the table of imports does not know the target \(source.target)")]
    }
    let declared = Set(manifest.dependencies[source.target] ?? [])
    let ours = Set(manifest.dependencies.keys)
    var findings = attributes(source)
    for (module, line) in modules(of: source) {
      if !allowed.contains(module) {
        findings.append(source.finding(line, "\(source.target) must not import \(module)"))
      } else if ours.contains(module) && !declared.contains(module) {
        findings.append(source.finding(line, "Package.swift does not declare the use of \(module)"))
      }
    }
    return findings
  }

  /// What Package.swift declares and the table forbids.
  static func findings(in manifest: Manifest, table: ImportTable) -> [Finding] {
    manifest.dependencies.sorted { $0.key < $1.key }.flatMap { target, dependencies in
      let allowed = table.allowed(for: target) ?? []
      return dependencies.filter { !allowed.contains($0) }.map {
        Finding(path: "Package.swift", line: 1, what: "\(target) must not depend on \($0)")
      }
    }
  }

  /// What follows each `import`, without its kind.
  private static func statements(_ tokens: [Token]) -> [ArraySlice<Token>] {
    tokens.indices.compactMap { index in
      guard tokens[index].text == "import", index + 1 < tokens.count,
        index == 0 || tokens[index - 1].text != "."
      else { return nil }
      var rest = tokens[(index + 1)...]
      if let kind = rest.first, kinds.contains(kind.text) { rest = rest.dropFirst() }
      if rest.first?.text == "`" { rest = rest.dropFirst() }
      return rest.first?.isWord == true ? rest : nil
    }
  }

  /// Attributes that reach into a module, or hand one on to whoever imports this one.
  private static func attributes(_ source: SourceText) -> [Finding] {
    zip(source.tokens, source.tokens.dropFirst()).compactMap { sign, word in
      guard sign.text == "@", ["testable", "_exported", "_spi"].contains(word.text) else {
        return nil
      }
      return source.finding(word.line, "@\(word.text) goes around the table of imports")
    }
  }
}
