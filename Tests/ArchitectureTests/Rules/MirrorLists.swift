extension Mirror {
  /// The project's own exceptions.
  static let project = Lists(crossCutting: crossCutting, together: together, notYet: notYet)

  private static let crossCutting = [
    "Tests/AppTests/Support/SnapshotTests.swift": "how screens are recorded",
    "Tests/AppTests/State/OpenRunTests.swift": "every way to an open run, in the whole program",
    "Tests/AppTests/View/ScreenFuzzTests.swift": "anything pressed, at any size",
    "Tests/EngineTests/DeterminismTests.swift": "the digests of whole runs",
    "Tests/EngineTests/PublishedDescentTests.swift": "numbers that others published",
    "Tests/EngineTests/PublishedMazurTests.swift": "numbers that others published",
    "Tests/EngineTests/PublishedNeuronTests.swift": "numbers that others published",
    "Tests/EngineTests/PublishedVanishingTests.swift": "numbers that others published",
    "Tests/EngineTests/ReferenceTests.swift": "whole runs against other implementations",
    "Tests/EngineTests/Training/AllocationTests.swift": "the memory of a whole training",
    "Tests/ExperimentsTests/NumbersInFilesTests.swift":
      "numbers as files have them, read and written",
    "Tests/ExperimentsTests/TitlesInFilesTests.swift":
      "titles as files have them, read and written",
    "Tests/LessonPlayerTests/Plain/PlainPlayerOnBenchTests.swift": "plain mode on a small bench",
    "Tests/SessionTests/Timeline/SegmentWalkTests.swift": "random walks over changed runs",
    "Tests/StepTests/View/WithholdingScreenTests.swift":
      "what an open question keeps, in every pane",
  ]

  private static let together = [
    "Sources/backstep/":
      "BackstepTests and TerminalTests run the program",
    "Sources/Engine/Rules/Activations/":
      "ActivationFunctionsTests, and whole runs against other programs",
    "Sources/Engine/Rules/Losses/":
      "LossFunctionsTests, and whole runs against other programs",
    "Sources/Engine/Rules/Optimizers/":
      "UpdateRulesTests, and whole runs against other programs",
    "View":
      "recorded screens, and what holds for every screen at any size",
    "Sources/ScreenKit/Pictures/":
      "what screens draw with them",
    "Sources/Pictures/Network/":
      "recorded screens of steps and lessons",
    "Sources/ScreenKit/Screen/AnyScreen.swift":
      "a forwarding of each requirement, which all screens are reached by",
    "Sources/ScreenKit/Screen/Screen.swift":
      "a protocol",
    "Sources/ScreenKit/Screen/ScreenDefaults.swift":
      "answers that say nothing",
    "Sources/ScreenKit/Screen/ScreenID.swift":
      "names",
    "Sources/ScreenKit/Screen/Message.swift":
      "a list of cases",
    "Sources/Comparison/Running/Crew.swift":
      "a protocol",
    "Sources/Comparison/Running/ContenderRunner.swift":
      "a protocol",
    "Sources/Drawing/Terminal/Terminal.swift":
      "a protocol",
    "Sources/Screens/Activations/Model/ActivationsCommands.swift":
      "a table, which CommandEntryTests walk",
    "Sources/Screens/Compare/Model/CompareCommands.swift":
      "a table, which CommandEntryTests walk",
    "Sources/Screens/Losses/Model/LossesCommands.swift":
      "a table, which CommandEntryTests walk",
    "Sources/Screens/Step/Model/StepCommands.swift":
      "a table, which CommandEntryTests walk",
    "Sources/Screens/Vanishing/Model/VanishingCommands.swift":
      "a table, which CommandEntryTests walk",
    "Sources/LessonPlayer/Play/LessonCommands.swift":
      "a table, which CommandEntryTests walk",
  ]

  /// A file that got its tests leaves the list; none is added.
  private static let notYet = Set(
    """
    App/Loop/Surroundings.swift
    App/Preferences/PreferredKeys.swift
    App/State/Bench.swift
    App/State/LessonSources.swift
    App/State/Overlays.swift
    Comparison/Contenders/SurfaceOptimizers.swift
    Comparison/Plan/FirstDifferences.swift
    Comparison/Plan/Lineup.swift
    Comparison/Plan/RowCount.swift
    Comparison/Plan/Start.swift
    Comparison/Plan/Trials.swift
    Comparison/Reading/DataPoint.swift
    Comparison/Reading/LayerSentences.swift
    Comparison/Reading/LayerSums.swift
    Comparison/Reading/MeasureName.swift
    Comparison/Running/ContenderCurves.swift
    Comparison/Running/ContenderPicture.swift
    Comparison/Running/Course.swift
    Comparison/Running/LayerReport.swift
    Comparison/Running/Mailbox.swift
    Comparison/Running/Measurements.swift
    Comparison/Running/TrainingTime.swift
    Derivation/Equations/ForwardEquations.swift
    Derivation/Equations/Leaves.swift
    Derivation/Equations/LossEquations.swift
    Derivation/Equations/PreviousIteration.swift
    Derivation/Equations/UpdateEquations.swift
    Derivation/Equations/UpdateTrees.swift
    Derivation/Names/NameMeanings.swift
    Derivation/Names/NameScanner.swift
    Derivation/Steps/IterationPlan.swift
    Derivation/Steps/StepAddress.swift
    Engine/Training/BatchPass.swift
    Experiments/CSV/CSVRecords.swift
    Experiments/CSV/CSVRows.swift
    Experiments/CSV/CSVTable.swift
    Experiments/Data/CSVData.swift
    Experiments/Data/CircularFunctions.swift
    Experiments/Data/ToyDrawing.swift
    LessonPlayer/Book/BookText.swift
    LessonPlayer/Lint/CourseLint.swift
    LessonPlayer/Lint/LintFinding.swift
    LessonPlayer/Lint/NumberLint.swift
    LessonPlayer/Lint/PageLint.swift
    LessonPlayer/List/LessonListScreen.swift
    LessonPlayer/Plain/PlainPage.swift
    LessonPlayer/Plain/PlainProse.swift
    LessonPlayer/Plain/PlainScreen.swift
    LessonPlayer/Plain/PlainWord.swift
    LessonPlayer/Play/LessonBox.swift
    LessonPlayer/Play/LessonFooter.swift
    LessonPlayer/Play/LessonKeys.swift
    LessonPlayer/Play/LessonPlay.swift
    LessonPlayer/Play/LessonPointing.swift
    LessonPlayer/Play/LessonRow.swift
    LessonPlayer/Play/LessonScreen.swift
    LessonPlayer/Play/LessonWord.swift
    LessonText/Markdown/Emphasis.swift
    LessonText/Markdown/InlineSpans.swift
    LessonText/Markdown/LineShape.swift
    LessonText/Markdown/MarkdownBlock.swift
    LessonText/Markdown/TableRow.swift
    LessonText/Prose/ProseLine.swift
    LessonText/TeX/Scripts.swift
    LessonText/TeX/TeXFormula.swift
    LessonText/TeX/TeXNode.swift
    Lessons/Blocks/ExperimentName.swift
    Lessons/Blocks/LessonInput.swift
    Lessons/Blocks/YAMLFields.swift
    Lessons/Formulas/LessonFormula.swift
    Lessons/Structure/SyllabusRow.swift
    Mistakes/AnswerParser.swift
    Ncurses/MouseReport.swift
    Ncurses/NeutralCodes.swift
    Questions/AnswerJudge.swift
    Questions/PracticeQuestion.swift
    ScreenKit/Commands/Command.swift
    ScreenKit/Overlays/Overlay.swift
    ScreenKit/Panes/SentenceBlock.swift
    ScreenKit/Panes/Spoken.swift
    ScreenKit/Rules/ActivationWords.swift
    ScreenKit/Rules/LossWords.swift
    ScreenKit/Rules/OptimizerWords.swift
    ScreenKit/Screen/Display.swift
    ScreenKit/Screen/OpenRun.swift
    ScreenKit/Screen/ScreenContext.swift
    Screens/Activations/Model/ActivationAdvice.swift
    Screens/Activations/Model/ActivationsSpoken.swift
    Screens/Activations/Model/LayerAtWork.swift
    Screens/Compare/Model/CompareContext.swift
    Screens/Compare/Model/CompareFooter.swift
    Screens/Compare/Model/ComparePerforming.swift
    Screens/Compare/Model/CompareSetting.swift
    Screens/Compare/Model/CompareSpoken.swift
    Screens/Compare/Model/CompareTable.swift
    Screens/Compare/Model/CompareTime.swift
    Screens/Compare/Model/CompareWhyNot.swift
    Screens/Compare/Model/ContenderName.swift
    Screens/Compare/Model/ContenderNumbers.swift
    Screens/Compare/Model/ContenderPanel.swift
    Screens/Compare/Model/ContenderPrompt.swift
    Screens/Compare/Model/MovingStart.swift
    Screens/Compare/Model/PanelsPage.swift
    Screens/Compare/Model/SweepNotes.swift
    Screens/Compare/Model/TableAdvice.swift
    Screens/Home/Model/HomeModel.swift
    Screens/Home/Model/HomeScreen.swift
    Screens/Losses/Model/DraggedRows.swift
    Screens/Losses/Model/LineFit.swift
    Screens/Losses/Model/LogitLayer.swift
    Screens/Losses/Model/LongWay.swift
    Screens/Losses/Model/LossPairs.swift
    Screens/Losses/Model/LossesModel.swift
    Screens/Losses/Model/LossesPerforming.swift
    Screens/Losses/Model/LossesSpoken.swift
    Screens/Losses/Model/ResidualLoss.swift
    Screens/Step/Model/EquationShortening.swift
    Screens/Step/Model/StepContext.swift
    Screens/Step/Model/StepFooter.swift
    Screens/Step/Model/StepModel.swift
    Screens/Step/Model/StepOpening.swift
    Screens/Step/Model/StepPerforming.swift
    Screens/Step/Model/StepSpoken.swift
    Screens/Step/Model/StepWhyNot.swift
    Screens/Step/Model/Time/Moving.swift
    Screens/Step/Model/Tour/TourStop.swift
    Screens/Step/Model/TrainableParameters.swift
    Screens/Vanishing/Model/VanishingSpoken.swift
    Session/Changes/Change.swift
    Session/Changes/ChangeProblem.swift
    Session/Timeline/Fork.swift
    Session/Timeline/Replay.swift
    Session/Timeline/Segment.swift
    Session/Timeline/SegmentPlan.swift
    Session/Timeline/TimelineMemory.swift
    """.split(separator: "\n").map { "Sources/\($0)" })
}
