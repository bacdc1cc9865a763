import Testing

/// The command, run as people run it: as a process, by what it prints and the code it ends with.
///
/// Every JSON report that these tests read is also judged against the published schema.
@Suite(.reportsFollowTheSchema) struct CommandTests {}
