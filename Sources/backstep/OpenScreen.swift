/// Opens an experiment on the screen and stays there until it is left.
func openScreen(_ arguments: ScreenArguments) throws {
  throw CommandFailure.screenMissing
}
