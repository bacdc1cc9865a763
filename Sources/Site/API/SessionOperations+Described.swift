import HTTPTypes

extension SessionOperations {
  /// What there is to say about them.
  static let described = [putDescription, cancelDescription]

  static let putDescription = OperationDescription(
    method: .put, path: "/upload/{token}", id: "upload",
    summary: "Takes bytes of an archive, or says how many are stored.", needsToken: false,
    parameters: [
      tokenParameter,
      ParameterDescription(
        "Content-Range", in: .header,
        "`bytes FIRST-LAST/TOTAL`; `bytes */TOTAL` asks how much is stored. Without it the body is the whole archive. Chunks are multiples of 262,144 bytes, all but the last one.",
        .text(
          pattern:
            "^bytes ([0-9]{1,18}-[0-9]{1,18}|[*])/([0-9]{1,18}|[*])$")),
      ParameterDescription(
        "x-goog-hash", in: .header,
        "Checksums of the whole archive, in Base64: `crc32c=...,md5=...`. What arrives is compared with them.",
        .text()),
    ],
    body: BodyDescription(mediaType: "application/octet-stream", schema: nil),
    answers: [
      AnswerDescription(
        200, "All bytes are stored.", .reference("StoredObject"),
        headers: [
          ("x-goog-hash", "Checksums of what is stored."),
          ("x-goog-stored-content-length", "How many bytes are stored."),
        ]),
      AnswerDescription(
        308, "Some bytes are stored, and more are to come.",
        headers: [("Range", "`bytes=0-N`: N + 1 bytes are stored. It is not there if none are.")]),
      .refusal(400, "The request contradicts itself, what was said before, or what arrived."),
      .refusal(404, "There is no such upload session, or it has expired."),
      .refusal(410, "The upload session is beyond repair."),
      .refusal(411, "It is not said how many bytes come."),
      .refusal(413, "The archive is too large."),
      .refusal(499, "The upload was cancelled."),
      .refusal(500, "The site has failed."),
      .refusal(
        503,
        "The bytes do not follow what is stored, another request is under way, or the site is not available for the moment.",
        headers: [("Retry-After", "Seconds to wait.")]),
      .refusal(507, "There is no room on the disk."),
    ])

  static let cancelDescription = OperationDescription(
    method: .delete, path: "/upload/{token}", id: "cancelUpload",
    summary: "Cancels the upload: what was stored is forgotten, and the batch has failed.", needsToken: false,
    parameters: [tokenParameter],
    answers: [
      .refusal(404, "There is no such upload session, or it has expired."),
      .refusal(409, "All bytes are stored: it is the batch that is to be deleted."),
      .refusal(410, "The upload session is beyond repair."),
      .refusal(499, "The upload is cancelled."),
      .refusal(500, "The site has failed."),
      .refusal(
        503, "Another request is under way, or the site is not available for the moment.",
        headers: [("Retry-After", "Seconds to wait.")]),
    ])

  private static let tokenParameter = ParameterDescription(
    "token", in: .path, "The secret of the address.", .text(pattern: "^[A-Za-z0-9_-]{43}$"))
}
