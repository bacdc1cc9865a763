/// The rules about photos.
enum ImageRules {
  static let all: [any Rule.Type] = [
    AmbiguousTaskGroup.self, DuplicateImage.self, ImageContent.self, ImageDamaged.self, ImageDimensions.self,
    ImageEmpty.self, ImageFormat.self, ImageTooLarge.self, MissingTaskGroup.self, TaskGroupCount.self,
    UnknownTaskGroup.self,
  ]
}
