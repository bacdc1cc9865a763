/// The problems met so far: the first ones in a list, all of them in numbers. Hostile bytes can have a problem every few bytes.
struct ProblemList: Sendable {
  private(set) var listed: [ImageProblem] = []
  private(set) var count = 0
  private(set) var damageCount = 0
  /// The first one that is damage; it may come behind those in the list.
  private(set) var firstDamage: ImageProblem?

  mutating func add(_ kind: ImageProblem.Kind, at offset: UInt64) {
    let problem = ImageProblem(kind, at: offset)
    count += 1
    if problem.isDamage {
      damageCount += 1
      firstDamage = firstDamage ?? problem
    }
    if listed.count < ImageVerdict.problemLimit { listed.append(problem) }
  }
}
