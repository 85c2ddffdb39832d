import Workbench

extension PaneContent {
  /// The texts of a table's cells; empty for any other pane.
  var texts: [[String]] { table?.texts ?? [] }
}
