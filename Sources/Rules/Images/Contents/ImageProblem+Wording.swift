import ImageStructure
import Wording

extension ImageProblem {
  /// What is wrong, for the person who sends the photo; without a full stop.
  var phrase: String {
    switch kind {
    case .wrongStart: "the photo does not begin as an image of its format does"
    case .endsEarly(let part): "the photo breaks off after \(counted(offset, "byte")), \(part.phrase)"
    case .jpeg(let problem): problem.phrase(at: offset)
    case .png(let problem): problem.phrase(at: offset)
    }
  }

  /// What to do about it, where a fresh copy does not help; nil where it may.
  var remedy: String? {
    switch kind {
    case .jpeg(.rareCoding), .jpeg(.heightBehindScan):
      "Export the photo as an ordinary JPEG image: baseline or progressive, with 8 bits a sample."
    case .png(.unknownCriticalChunk): "Export the photo as an ordinary PNG image."
    default: nil
    }
  }
}

extension ImagePart {
  /// Where an image breaks off: "before the end of the picture".
  fileprivate var phrase: String {
    switch self {
    case .start: "before it has begun"
    case .headers: "before the picture's data"
    case .segment(let marker, let missing):
      "in the JPEG segment \(marker), of which \(counted(missing, "byte")) \(missing == 1 ? "is" : "are") missing"
    case .scan: "before the end of the picture"
    case .betweenScans: "where a further part of the picture or its end should follow"
    case .chunkStart: "where a further PNG chunk should follow"
    case .chunk(let type, let missing):
      "in the PNG chunk \(type), of which \(counted(missing, "byte")) \(missing == 1 ? "is" : "are") missing"
    }
  }
}

extension JPEGProblem {
  fileprivate func phrase(at offset: UInt64) -> String {
    switch self {
    case .unsupportedMarker(let marker):
      "the JPEG marker \(marker) at byte \(offset) is one that decoders do not know"
    case .secondStart:
      "a second image begins at byte \(offset), before the first one has ended: parts of two files were joined"
    case .strayBytes(let count, behindScan: true):
      "the picture's data is damaged at byte \(offset): \(counted(count, "byte")) \(count == 1 ? "stands" : "stand") where a JPEG "
        + "marker should"
    case .strayBytes(let count, behindScan: false):
      "\(counted(count, "byte")) \(count == 1 ? "stands" : "stand") at byte \(offset), where a JPEG marker should"
    case .wrongLength(let marker, let length):
      "the JPEG segment \(marker) at byte \(offset) gives \(length) as its length, which cannot be"
    case .emptyFrame: "the JPEG header at byte \(offset) says that the picture has no pixels"
    case .rareCoding(let marker, let precision):
      "the photo is coded in a way that common decoders refuse (\(marker), \(counted(precision, "bit")) a sample)"
    case .secondFrame: "a second header of a picture stands at byte \(offset); a photo has one"
    case .scanBeforeFrame:
      "the picture's data begins at byte \(offset), before the header that tells its size"
    case .noScan: "the JPEG image ends at byte \(offset) without a picture's data"
    case .restartOutOfTurn(let found, let expected?):
      "picture data is missing before byte \(offset): the restart marker \(found) stands there, and \(expected) is next"
    case .restartOutOfTurn(let found, nil):
      "the picture's data is damaged at byte \(offset): the restart marker \(found) stands there, and the image announces "
        + "none"
    case .heightBehindScan: "the picture's height is told only at byte \(offset), behind its data"
    }
  }
}

extension PNGProblem {
  fileprivate func phrase(at offset: UInt64) -> String {
    switch self {
    case .impossibleLength(let type, let length):
      "the PNG chunk \(type) at byte \(offset) gives \(length) as its length, more than a chunk can have"
    case .invalidType(let type):
      "no PNG chunk begins at byte \(offset), where one should: its type is the bytes \(type)"
    case .checksumDiffers(let type, let stored, let computed):
      "the PNG chunk \(type) at byte \(offset) is damaged: its checksum is \(checksumPhrase(computed)), but "
        + "\(checksumPhrase(stored)) is noted behind it"
    case .headerNotFirst(let type): "the PNG image begins with the chunk \(type) instead of its header, IHDR"
    case .invalidHeader(let field): "the PNG header at byte \(offset) \(field.phrase)"
    case .unknownCriticalChunk(let type):
      "the PNG chunk \(type) at byte \(offset) is one that decoders do not know and must not pass over"
    case .misplacedChunk(let type):
      "the PNG chunk \(type) at byte \(offset) stands where none of its kind may"
    case .missingPalette: "the PNG image has no palette before its data at byte \(offset), and needs one"
    case .wrongPaletteLength(let length):
      "the PNG palette at byte \(offset) has \(counted(length, "byte")) instead of 3 for each of 1 to 256 colours"
    case .paletteOfGrey: "the PNG image is grey and has a palette at byte \(offset)"
    case .splitImageData: "the chunks with the PNG image's data are interrupted before byte \(offset)"
    case .noImageData: "the PNG image ends at byte \(offset) without a picture's data"
    case .contentInEnd(let length):
      "the PNG image's last chunk at byte \(offset) has \(counted(length, "byte")) of content instead of none"
    }
  }
}

extension PNGHeaderField {
  /// What is wrong with the header: "gives 0 as the width".
  fileprivate var phrase: String {
    switch self {
    case .length(let length): "has \(counted(length, "byte")) instead of 13"
    case .width(let width): "gives \(width) as the width"
    case .height(let height): "gives \(height) as the height"
    case .depth(let depth, let colourType):
      "gives \(counted(depth, "bit")) a sample and the colour type \(colourType), which do not go together"
    case .compression(let method): "gives \(method) as the compression method; the only one is 0"
    case .filter(let method): "gives \(method) as the filter method; the only one is 0"
    case .interlace(let method): "gives \(method) as the interlace method; there are 0 and 1"
    }
  }
}
