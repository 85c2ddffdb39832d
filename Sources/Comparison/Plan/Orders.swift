import Engine

extension ComparedRuns {
  /// Takes over what contenders are asked from now on.
  public mutating func ask(_ questions: Inquiry) {
    asked = questions
    var (trials, differences) = (trials, differences)
    trials.name(questions.trials) { makeID() }
    if let pair = questions.difference { differences.name(pair) { makeID() } }
    (self.trials, self.differences) = (trials, differences)
  }

  /// What everyone is asked to do now; `tries` says whether anything is tried out beside.
  public func order(tries: Bool = true) -> ComparisonOrder {
    ComparisonOrder(
      entries: lineup.entries, requests: contenders.map { request(to: $0) },
      trials: tries ? openTrials + openDifference : [])
  }

  /// What a contender is asked now.
  func request(to contender: Contender) -> ContenderRequest {
    var request = ContenderRequest(target(of: contender))
    request.goal = goal
    request.firstChange = tellsFirstChange(setup(of: contender))
    request.parameters = asked.parameters
    request.divergedStep = asked.divergedSteps
    request.autopsy = asked.autopsy
    request.rates = asked.rates
    if map == nil, let window, contender.id == contenders.first?.id {
      request.map = PictureWindow(x: window.x1, y: window.x2)
    }
    // A surface has no network to look into.
    guard !landscape.isMap else { return request }
    request.picture = asked.pictures
    request.layers = asked.layers
    request.spread = asked.spreads
    guard let chosen = asked.chosen, contenders.indices.contains(chosen),
      contenders[chosen].id == contender.id
    else { return request }
    if asked.layers { request.sums = asked.sums }
    request.otherSpreads = asked.spreads
    return request
  }

  /// Whether the change of the first iteration is asked of a network.
  func tellsFirstChange(_ setup: Setup) -> Bool {
    asked.firstChangeLimit == .max || setup.network.parameterCount <= asked.firstChangeLimit
  }

  /// What everyone is asked who is to go no farther: where they are, and nothing is tried out.
  public var orderToStop: ComparisonOrder {
    ComparisonOrder(
      entries: lineup.entries,
      requests: contenders.map { contender in
        var request = request(to: contender)
        request.target = .here
        return request
      })
  }

  /// Whether everyone who was asked to stop told of where they are.
  public var hasStopped: Bool {
    contenders.allSatisfy { reports[$0.id]?.request.target == .here }
  }

  /// Where a contender is to be.
  private func target(of contender: Contender) -> ContenderTarget {
    switch pace {
    case .iterations: .iteration(position)
    case .rows: .iteration(RowCount(of: contender, in: self).iterations(within: position))
    case .time: .nanoseconds(position)
    }
  }

  /// Whether everyone is where they are asked to be and has told all.
  public var isSettled: Bool {
    contenders.allSatisfy { contender in
      guard let report = reports[contender.id], report.isComplete else { return false }
      var answered = report.request
      // Once a map is there it is not asked for again.
      answered.map = nil
      return answered == request(to: contender)
    }
  }

  /// Takes in what contenders told.
  public mutating func hear(_ news: ComparisonNews) {
    let ids = Set(contenders.map(\.id))
    for report in news.reports where ids.contains(report.id) {
      reports[report.id] = report
      if case .heights(let heights)? = report.picture { map = heights }
    }
    trials.hear(news.results)
    differences.hear(news.results)
  }

  /// The latest report of a contender.
  public func report(of contender: Contender) -> ContenderReport? { reports[contender.id] }
}
