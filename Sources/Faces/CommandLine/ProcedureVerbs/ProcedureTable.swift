internal import ArgumentParser
internal import Foundation
internal import Procedure

/// `tocsin procedure table FILE`: a table file in its other form, DMN for YAML and YAML for DMN.
struct ProcedureTable: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract:
      "Print a table file in its other form: YAML as DMN 1.5, which any editor of decision models opens, and DMN as YAML.",
    discussion: """
      Nothing is lost either way. What the YAML form does not hold, such as an editor's drawing or the ids of single cells, is
      named, and the file is not converted unless --leave-out says that these parts may go.

      Examples:
        tocsin procedure table procedures/fire-brigade/tables/priority.yaml > priority.dmn
        tocsin procedure table priority.dmn > procedures/fire-brigade/tables/priority.yaml
      """)

  @Argument(help: "The file; it ends in .dmn, .yaml or .yml.") var file: String
  @Flag(help: "Leave out what the other form does not hold.") var leaveOut = false

  func validate() throws {
    guard [".dmn", ".yaml", ".yml"].contains(where: { file.hasSuffix($0) }) else {
      throw ValidationError("expected a file that ends in .dmn, .yaml or .yml, found \(file)")
    }
  }

  func run() async throws {
    let terminal = Terminal()
    let url = URL(fileURLWithPath: Folder.absolute(file))
    let text: String
    do {
      // Larger files are refused unread; the limit itself is told by what reads it.
      let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
      guard size <= PackLimits.fileBytesMax else {
        throw CommandFault("\(file) has \(size) bytes, \(PackLimits.fileBytesMax) are allowed; split the table")
      }
      text = try String(contentsOf: url, encoding: .utf8)
    } catch let fault as CommandFault {
      throw fault
    } catch {
      throw CommandFault("\(file) cannot be read as UTF-8; check the path, its permissions and its encoding")
    }
    do {
      let other = try TableForms.other(text, name: url.lastPathComponent, isLeavingOut: leaveOut)
      for part in other.leftOut { try terminal.remark("tocsin: left out \(part)") }
      try terminal.write(Array(other.text.utf8))
    } catch let fault as PackFault {
      for finding in fault.findings { try terminal.remark(finding.description) }
      throw ExitCode(1)
    }
  }
}
