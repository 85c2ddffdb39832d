import App
import Experiments
import Home
import LessonPlayer
import ScreenKit

/// The user's file of settings.
struct SettingsFile {
  /// Where it is, or would be.
  let path: String

  init(path: String = UserFolder.settings() + "/config.yaml") { self.path = path }

  /// The preferences in it, and what is wrong with it, a line each; without a file, the defaults.
  func preferences() -> (preferences: Preferences, warnings: [String]) {
    do throws(FileProblem) {
      let bytes = try FileBytes.read(path, limit: SettingsText.limit)
      return Preferences.reading(SettingsText(bytes: bytes, file: path))
    } catch .missing {
      return (Preferences(), [])
    } catch {
      let problem = ExperimentError(file: path, problem: .unreadable(reason: "\(error)"))
      return (Preferences(), [problem.description])
    }
  }
}
