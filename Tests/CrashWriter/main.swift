internal import Foundation

// write FOLDER RUN WRITERS | full FOLDER RUN BYTES | backup FOLDER RUN TARGET | restore FOLDER RUN TARGET
let words = CommandLine.arguments
guard words.count == 5, let run = Int64(words[3]) else { exit(2) }
do {
  switch words[1] {
  case "write": try await write(folder: words[2], run: run, writers: Int64(words[4]) ?? 1)
  case "full":
    boundFiles(bytesMax: Int64(words[4]) ?? 0)
    try await write(folder: words[2], run: run, writers: 4)
  case "backup": try await backUp(folder: words[2], run: run, into: words[4])
  case "restore": try restore(folder: words[2], run: run, into: words[4])
  default: exit(2)
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
