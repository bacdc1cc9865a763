/// All pages of the site, and what belongs to them.
struct PageOperations: Sendable {
  let services: PageServices

  /// All operations, ready to be done.
  var all: [Operation] {
    AssetOperations.all + SignInOperations(services: services).all
      + ListOperations(services: services).all + BatchPageOperations(services: services).all
  }
}
