import Step

extension PaneContent {
  /// The texts of a table's cells; empty for any other pane.
  package var texts: [[String]] { table?.texts ?? [] }
}
