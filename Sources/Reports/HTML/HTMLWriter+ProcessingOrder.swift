import Batch
import Markup
import Thumbnails
import Wording

extension HTMLWriter {
  /// The images of a work order in the order in which they will be processed, as a strip of tiles.
  mutating func processingOrder(
    _ images: Range<Int>, of batch: Batch, taskGroups: [String], _ photos: HTMLPhotos
  ) {
    element(.h5, text: "Processing order")
    guard !images.isEmpty else {
      return element(.p, .class("remark"), text: "There are no images.")
    }
    element(.ol, .class("images")) { writer in
      for index in images {
        let position = index - images.lowerBound + 1
        writer.image(batch.images[index], position, batch, taskGroups, photos)
      }
    }
  }

  private mutating func image(
    _ image: Image, _ position: Int, _ batch: Batch, _ taskGroups: [String], _ photos: HTMLPhotos
  ) {
    element(.li) { writer in
      if let preview = photos[image.entry] { writer.preview(preview) }
      writer.element(.span, .class("position"), text: String(position))
      if let group = image.taskGroup {
        writer.element(.bdi, .class("group"), text: taskGroups[group])
      } else if !taskGroups.isEmpty {
        // Without a definition nothing is admitted, and nothing is said about it.
        writer.element(.span, .class("group unknown"), text: "▲ not admitted")
      }
      writer.element(.bdi, .class("file"), text: VisibleText.name(batch.fileName(of: image.entry)))
      let number = batch.orderNumber(of: image).map { "number \($0)" } ?? "no number"
      writer.element(.span, .class("number"), text: number)
    }
  }

  private mutating func preview(_ preview: HTMLPhotos.Preview) {
    switch preview {
    case .thumbnail(let photo):
      // The name stands beside it: to a screen reader the photo says nothing more.
      image(jpeg: photo.jpeg, width: photo.width, height: photo.height, alternative: "")
    case .none(let reason):
      element(.span, .class("no-photo"), text: "No preview: \(reason)")
    }
  }
}
