import Uploading
import Wording

extension UploadRemark {
  /// The remark in words. What sites say may be in it: every output escapes it.
  var message: String {
    switch self {
    case .resumed: "goes on where an earlier run stopped"
    case .beganAnew(let reason, nil): "begins anew: since an earlier run began, \(reason)"
    case .beganAnew(let reason, let batch?):
      "begins anew: since an earlier run began, \(reason); what that has sent is in batch \(batch)"
    case .batchGone(let id): "batch \(id) of an earlier run is not on the site any more"
    case .sessionReplaced(let id): "the upload session was gone, and a new batch was made: \(id)"
    case .journal(let failure): failure.message
    }
  }
}

extension HandoverFailure {
  /// What happened, in words. What sites say is in them: every output escapes it.
  var message: String {
    switch self {
    case .site(let error): "the batch could not be followed: \(error.message)"
    case .saving(let path, let reason): "the error file could not be saved: \(path) \(reason)"
    }
  }
}

extension HandoverResult.Cause {
  /// The word for it in reports.
  var name: String {
    switch self {
    case .invalid: "invalid"
    case .unchecked: "unchecked"
    case .run: "run_failed"
    }
  }
}

extension UploadFailure {
  /// The word for it in reports. It stays what it is.
  var name: String {
    switch self {
    case .refused: "refused"
    case .sessionGone: "session_gone"
    case .cancelled: "cancelled"
    case .gaveUp: "gave_up"
    case .impossibleAnswer: "impossible_answer"
    case .unknownObject: "unknown_object"
    case .sizeDiffers: "size_differs"
    case .checksumDiffers: "checksum_differs"
    case .untrusted: "untrusted"
    case .site: "site"
    case .noSession: "no_session"
    case .openSession: "open_session"
    case .holdsOtherBytes: "holds_other_bytes"
    case .sourceChanged: "archive_changed"
    case .busy: "busy"
    case .journal: "journal"
    case .interrupted: "interrupted"
    }
  }
}

extension SiteFinding {
  /// The finding as a line, like those of the linter. Nothing in it acts on a terminal.
  var line: String {
    let place = [entry ?? workOrder].compactMap(\.self)
    let rule = rule.map { "[\($0)]" } ?? ""
    return VisibleText.escaping((place + ["site\(rule)", message]).joined(separator: ": "))
  }
}
