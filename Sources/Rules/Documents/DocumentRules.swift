/// The rules about `metadata.json` and `parameters.json`.
enum DocumentRules {
  static let all: [any Rule.Type] = [
    DocumentTooLarge.self,
    DuplicateKey.self,
    InvalidJSON.self,
    MissingKey.self,
    MissingMetadata.self,
    MissingParameters.self,
    NotADictionary.self,
    NotAllowedValue.self,
    OutOfRange.self,
    PatternMismatch.self,
    UnknownKey.self,
    UnneededDocument.self,
    WrongType.self,
  ]
}
