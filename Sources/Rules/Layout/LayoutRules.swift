/// The rules about folders, and what may lie where.
enum LayoutRules {
  static let all: [any Rule.Type] = [
    DuplicateWorkOrder.self, EmptyArchive.self, EmptyWorkOrder.self, NestedFolder.self, OSJunk.self,
    StrayEntry.self, UnexpectedFile.self, WorkOrderCollision.self, WorkOrderName.self, WrappedArchive.self,
  ]
}
