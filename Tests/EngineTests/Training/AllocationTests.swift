#if os(Linux) && arch(x86_64)
  import Engine
  import Glibc
  import Testing

  @Suite("Memory while training")
  struct AllocationTests {
    @Test("A thousand iterations keep no memory, whatever the optimizer")
    func training() async {
      // In a process of its own, where no other test allocates.
      await #expect(processExitsWith: .success) {
        var random = RandomSetups(seed: 131)
        for optimizer in RandomSetups.optimizers {
          var setup = random.setup(
            widths: [9, 3, 2], hidden: .prelu(initialSlope: 0.1), output: .softmax,
            loss: .categoricalCrossEntropy, optimizer: optimizer, rows: 70, batch: .rows(9),
            shuffle: false)
          setup.optimizer.clipNorm = 1
          let trainer = Trainer(setup)
          trainer.step()
          // What other threads do meanwhile is over in one of the rounds.
          let isConstant = (1...5).contains { _ in
            let before = AllocationTests.bytesInUse()
            for _ in 0..<1000 { trainer.step() }
            return before != nil && AllocationTests.bytesInUse() == before
          }
          #expect(isConstant)
        }
      }
    }

    @Test("Measuring on held-out rows keeps no memory")
    func measuring() async {
      await #expect(processExitsWith: .success) {
        var random = RandomSetups(seed: 132)
        let setup = random.setup(
          widths: [9, 3], output: .softmax, loss: .categoricalCrossEntropy, rows: 70)
        let (trainer, evaluator) = (Trainer(setup), Evaluator(setup, rows: setup.data))
        _ = evaluator.measure(trainer)
        let isConstant = (1...5).contains { _ in
          let before = AllocationTests.bytesInUse()
          for _ in 0..<1000 { _ = evaluator.measure(trainer) }
          return before != nil && AllocationTests.bytesInUse() == before
        }
        #expect(isConstant)
      }
    }

    @Test("The measure sees what is allocated")
    func measure() async {
      await #expect(processExitsWith: .success) {
        let before = try #require(AllocationTests.bytesInUse())
        let kept = Buffer(count: 12_500)
        let after = try #require(AllocationTests.bytesInUse())
        #expect(after - before >= 100_000 && after - before < 110_000)
        #expect(kept.contents.allSatisfy { $0 == 0 })
      }
    }

    /// `uordblks`, the eighth of the ten words of `mallinfo2`.
    ///
    /// Swift's Glibc does not show that function. On this architecture a C function that returns so
    /// much is one that is given the address to write it to.
    private static func bytesInUse() -> Int? {
      typealias Function = @convention(c) (UnsafeMutablePointer<Int>) -> UnsafeMutableRawPointer?
      guard let symbol = dlsym(nil, "mallinfo2") else { return nil }
      let function = unsafeBitCast(symbol, to: Function.self)
      return withUnsafeTemporaryAllocation(of: Int.self, capacity: 10) { words in
        guard let base = words.baseAddress else { return nil }
        words.initialize(repeating: 0)
        _ = function(base)
        return words[7]
      }
    }
  }
#endif
