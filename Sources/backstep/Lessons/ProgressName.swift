import Lessons

/// The learner's, in files that import Foundation, which has one of that name too.
typealias Progress = Lessons.Progress
