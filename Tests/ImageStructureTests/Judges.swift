import TestSupport
import Testing

/// Other people's programs that write and read images.
enum Judges {
  static let haveJPEG = ["cjpeg", "djpeg", "jpegtran", "sh"].allSatisfy(Tool.exists)
  static let havePNG = ["pngcheck", "sh"].allSatisfy(Tool.exists)
  static let havePython = Tool.exists("python3")
  static let havePillow = (try? Tool.python("import PIL")) != nil

  /// What a program of libjpeg's writes.
  static func jpegTool(_ name: String, _ arguments: [String], input: [UInt8]) throws -> [UInt8] {
    let result = try #require(Tool(name)).run(arguments, input: input)
    guard result.status == 0, result.errors.isEmpty else {
      throw ToolError(message: "\(name) failed: \(result.errorText)")
    }
    return result.output
  }

  /// What libjpeg makes of each image: its exit code, which is 2 for warnings, and the picture.
  static func djpeg(_ images: [[UInt8]]) throws -> [(status: Int, picture: [UInt8])] {
    let folder = try ScratchFolder()
    let statuses = try forEach(images, in: folder, "djpeg -ppm -outfile $f.ppm $f 2>/dev/null; echo $?")
    return statuses.enumerated().map { number, status in
      (status, (try? folder.read("\(number).ppm")) ?? [])
    }
  }

  /// Whether pngcheck accepts each image.
  static func pngcheck(_ images: [[UInt8]]) throws -> [Bool] {
    try forEach(images, in: ScratchFolder(), "pngcheck -q $f >/dev/null 2>&1; echo $?").map { $0 == 0 }
  }

  /// Runs a line of shell for each image and reads the number that it prints.
  private static func forEach(_ images: [[UInt8]], in folder: ScratchFolder, _ line: String) throws -> [Int] {
    for (number, image) in images.enumerated() { try folder.write(image, to: "\(number)") }
    let script = "for f in $(seq 0 \(images.count - 1)); do \(line); done"
    let result = try #require(Tool("sh")).run(["-c", script], in: folder.path)
    let statuses = result.text.split(separator: "\n").compactMap { Int($0) }
    try #require(statuses.count == images.count)
    return statuses
  }
}
