import LessonText

/// Puts a lesson together from the blocks of its file.
enum LessonReader {
  /// The lesson; nil, with the problems told, if its file cannot be read as one.
  static func lesson(of bytes: [UInt8], file: String, problems: inout Problems) -> Lesson? {
    guard let lines = problems.reading({ SourceLines.read(bytes, problems: &$0) }),
      let (yaml, body) = FrontMatter.split(lines, problems: &problems)
    else { return nil }
    let name = name(ofFile: file, problems: &problems)
    let header = FrontMatter.header(yaml, problems: &problems)
    var blocks = problems.reading {
      BlockParser.blocks(of: body, .lessons, problems: &$0)
    }[...]
    var heading: [Inline]?
    if case .heading(1, let title)? = blocks.first?.content {
      heading = title
      blocks.removeFirst()
    }
    let parts = parts(blocks, lesson: name, end: lines.count, problems: &problems)
    guard let header else { return nil }
    return Lesson(file: file, name: name, header: header, heading: heading, parts: parts)
  }

  /// The lesson's name, and a problem where it is none.
  private static func name(ofFile file: String, problems: inout Problems) -> String {
    let name = Lesson.name(ofFile: file)
    let isName = name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    if !isName || name.isEmpty || name.hasPrefix(".") {
      problems.add(.lessonName(file.split(separator: "/").last.map(String.init) ?? file), line: 1)
    }
    return name
  }

  private static func parts(
    _ blocks: ArraySlice<MarkdownBlock>, lesson: String, end: Int, problems: inout Problems
  ) -> [Part] {
    var parts: [Part] = []
    var lines: [String: Int] = [:]
    var builder: PartBuilder?
    var hasLead = false
    func finish(_ problems: inout Problems) {
      if let part = builder?.finished(problems: &problems) { parts.append(part) }
    }
    for block in blocks {
      if case .heading(2, let title) = block.content {
        finish(&problems)
        let next = PartBuilder(title: title, line: block.line, lesson: lesson)
        if next.name.isEmpty { problems.add(.badHeading, line: block.line) }
        if let first = lines.updateValue(block.line, forKey: next.name), !next.name.isEmpty {
          problems.add(.duplicatePart(title.plainText, firstLine: first), line: block.line)
        }
        builder = next
      } else if case .heading(1, _) = block.content {
        problems.add(.secondTitle, line: block.line)
      } else if builder == nil {
        // One error for all that stands there.
        if !hasLead { problems.add(.beforeFirstPart, line: block.line) }
        hasLead = true
      } else {
        builder?.add(block, problems: &problems)
      }
    }
    finish(&problems)
    if builder == nil { problems.add(.noParts, line: end) }
    return parts
  }
}
