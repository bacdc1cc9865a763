import Wording

extension UploadFailure {
  /// What happened, in words. What sites say is in them: every output escapes it.
  public var message: String {
    switch self {
    case .refused(_, let reason): "the site refuses the upload: \(reason)"
    case .sessionGone(let reason): "the upload session is gone: \(reason)"
    case .cancelled: "the upload session was cancelled"
    case .gaveUp(let time, let reason):
      "nothing new was stored for \(time.components.seconds) s; the last reason: \(reason)"
    case .impossibleAnswer(let stored, let possible):
      "the site says that it has \(stored) bytes, and there can be \(possible) at most"
    case .unknownObject: "the session was completed before, and the site does not say with what"
    case .sizeDiffers(let sent, let stored): "the archive has \(sent) bytes, and the site stored \(stored)"
    case .checksumDiffers(let checksum):
      "the site stored other bytes than were sent: \(checksum.rawValue) differs"
    case .untrusted(let reason): reason
    case .site(let error): error.message
    case .noSession(let status):
      status.map { "the batch has the status \(quoted($0.rawValue)) and takes no archive" }
        ?? "the batch takes no archive"
    case .openSession: "the site's upload URL is not encrypted, so that anyone could write to it"
    case .holdsOtherBytes: "the session holds bytes of an archive that is another one now"
    case .sourceChanged(let reason): "the archive \(reason)"
    case .busy: "another process is uploading it to the same place"
    case .journal(let error): "the journal cannot be kept: \(error.path): \(error.message)"
    case .interrupted: "stopped"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .refused, .impossibleAnswer, .openSession: "Ask those who run the site."
    case .sessionGone, .cancelled, .noSession, .holdsOtherBytes, .unknownObject:
      "Upload it to a new batch; what the site has of this one is shown by batchlint batches show."
    case .gaveUp, .interrupted: "The same command goes on where the site is."
    case .sizeDiffers, .checksumDiffers: "Do not rely on this batch: delete it, and upload the archive anew."
    case .untrusted: "Nothing was sent. Check the address, and who gives out its certificate."
    case .site(let error): error.remedy
    case .sourceChanged: "Lint and upload it again when nothing writes to it any more."
    case .busy: "Wait for it, or stop it."
    case .journal: "Make room, or name another folder by XDG_STATE_HOME."
    }
  }
}

extension SiteError {
  /// What happened, in words. What sites say is in them: every output escapes it.
  public var message: String {
    switch self {
    case .keyRefused(_, let words): "the site does not accept the API key: \(words)"
    case .notFound(let words): "the site knows no such batch: \(words)"
    case .refused(_, let words): "the site refuses: \(words)"
    case .unknownOutcome(let reason): "it is not known whether the site made a batch: \(reason)"
    case .gaveUp(let reason): "the site could not be asked; the last reason: \(reason)"
    case .incomprehensible(let reason): "the site's answer is not understood: \(reason)"
    case .untrusted(let reason): reason
    case .interrupted: "stopped"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .keyRefused: "Set CUSTOMER_API_KEY to the key that the site gave you."
    case .notFound: "Look for the batch's id in batchlint batches list."
    case .refused, .incomprehensible: "Check the address; if it is right, ask those who run the site."
    case .unknownOutcome:
      "Look in batchlint batches list for an empty batch of this name, and upload to it with --batch-id."
    case .gaveUp, .interrupted: "The same command tries again."
    case .untrusted: "Nothing was sent. Check the address, and who gives out its certificate."
    }
  }
}
