import Foundation
import LessonText
import Lessons

/// Lessons for tests.
enum Sample {
  /// The folder of this target's tests.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A lesson with a body below a front matter of six lines; the body begins on line 7.
  static func text(_ body: String) -> String {
    "---\ntitle: A\nobjective: B\nminutes: 1\nexperiment: mazur\n---\n" + body
  }

  static func lesson(_ body: String, file: String = "lessons/sample.md") throws -> Lesson {
    try Lesson(text: text(body), file: file)
  }

  /// The blocks of a part of which some Markdown is the text.
  static func blocks(_ markdown: String) throws -> [MarkdownBlock] {
    try lesson("## Part\n\nText.\n\n" + markdown).parts[0].items.dropFirst().compactMap { item in
      if case .prose(let block) = item { block } else { nil }
    }
  }

  /// The running text of a paragraph.
  static func inlines(_ markdown: String) throws -> [Inline] {
    guard case .paragraph(let inlines)? = try blocks(markdown).first?.content else { return [] }
    return inlines
  }

  /// The errors of a part of which some Markdown is the text, the first line of it being 1.
  static func errors(_ markdown: String) -> [String] {
    errors(ofBody: "## Part\n\nText.\n\n" + markdown).map { error in
      "\(error.line - 10): \(error.problem)"
    }
  }

  static func errors(ofBody body: String) -> [LessonError] {
    do {
      _ = try lesson(body)
      return []
    } catch {
      return (error as? LessonErrors)?.errors ?? []
    }
  }

  /// The one item of a part below a sentence.
  static func item(_ markdown: String) throws -> Part.Item? {
    try lesson("## Part\n\nText.\n\n" + markdown).parts[0].items.dropFirst().first
  }
}
