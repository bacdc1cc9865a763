import Thumbnails

/// What the page shows of an archive's photos.
struct HTMLPhotos {
  /// What is shown of one.
  enum Preview: Sendable {
    case thumbnail(Thumbnail)
    /// Why there is none.
    case none(String)
  }

  private var previews: [Int: Preview] = [:]

  /// What is shown of the photo of an entry; nil if nothing is, because photos are not shown or the page is full of them.
  subscript(entry: Int) -> Preview? {
    get { previews[entry] }
    set { previews[entry] = newValue }
  }
}

extension HTMLPhotos.Preview {
  /// About how much of the page it takes.
  var size: Int {
    let markup = 128
    return if case .thumbnail(let thumbnail) = self { markup + (thumbnail.jpeg.count + 2) / 3 * 4 } else {
      markup
    }
  }

  init(_ error: ThumbnailError) {
    self =
      switch error {
      case .otherFormat: .none("neither JPEG nor PNG")
      case .tooManyPixels: .none("too large to be shown here")
      case .undecodable: .none("cannot be decoded")
      }
  }
}
