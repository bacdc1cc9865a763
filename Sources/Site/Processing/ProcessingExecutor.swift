import Dispatch

/// Runs the looking at archives on threads of its own: it takes long, and those that answer requests are few.
final class ProcessingExecutor: TaskExecutor {
  private let queue = DispatchQueue(
    label: "batchlint-site.processing", qos: .utility, attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
