internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Improvement
internal import Incident
internal import NIOCore
internal import Orders
internal import Procedure
internal import Vocabulary

/// What goes out of a draft and comes into one as files, and what an edit would come to.
extension DraftRoutes {
  /// No archive of a pack is larger: its files, and a block for each.
  static let archiveBytesMax = 2 * PackLimits.packBytesMax

  /// What the proof would find beside the part that is being typed, with this text in it.
  func check(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let form: Form
    do { form = try await Form.read(request) } catch is FormFlaw { throw HTTPError(.badRequest) }
    guard let (_, state) = try await draft(context) else { throw HTTPError(.notFound) }
    let (file, text) = (form["file"] ?? "", form["text"] ?? "")
    guard let address = ElementAddress(form["part"] ?? "") else { throw HTTPError(.badRequest) }
    let fragment: Fragment
    do {
      let edit = try PackEditing(state.files).edit(file, address, .set(text)).edit
      guard let files = edit.applied(to: state.files) else { throw HTTPError(.badRequest) }
      let before = await desk.proof(of: state.files)
      let after = await desk.proof(of: files)
      let known = Set(before.proof.findings.map(\.what))
      let fresh = after.proof.findings.filter { !known.contains($0.what) }
      let failed = after.proof.examples.filter { !$0.passed }.count
      fragment = Fragment { html in
        if fresh.isEmpty {
          let left = after.proof.findings.count
          html.p(
            left == 0
              ? "Sound with this; every example passes." : "Nothing new is found with this; \(left) findings stay.")
        } else {
          html.p(
            "With this there would be \(fresh.count) new \(fresh.count == 1 ? "finding" : "findings"), "
              + "and \(failed) examples would not pass:")
          DraftFindings(findings: fresh.sorted { one, _ in one.file == file }).write(html)
        }
      }
    } catch let fault as EditFault {
      fragment = Fragment { $0.p("This cannot stand there: \(fault.description).") }
    }
    return Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: fragment.bytes)))
  }

  /// The folder as one file.
  func archive(_ context: ConsoleContext) async throws -> Response {
    guard let (_, state) = try await draft(context), let pack = state.beginning?.pack else {
      throw HTTPError(.notFound)
    }
    let version = PackEditing(state.files).says("version") ?? "draft"
    let bytes = PackArchive.tar(state.files, folder: DraftRoutes.fileName(pack.text))
    return DraftRoutes.file(bytes, "application/x-tar", "\(pack.text)-\(version)-draft.tar")
  }

  /// A table as the standard's own form.
  func model(_ query: Query, _ context: ConsoleContext) async throws -> Response {
    guard let (_, state) = try await draft(context), let text = state.files[query["path"]],
      query["path"].hasPrefix("tables/")
    else { throw HTTPError(.notFound) }
    let name = query["path"].split(separator: "/").last.map(String.init) ?? "table.yaml"
    let base = name.split(separator: ".").first.map(String.init) ?? "table"
    if PackEditing.isModel(name) { return DraftRoutes.file(Array(text.utf8), "application/xml", name) }
    do throws(PackFault) {
      let other = try TableForms.other(text, name: name)
      return DraftRoutes.file(Array(other.text.utf8), "application/xml", base + ".dmn")
    } catch {
      return PageResponse.notice(
        .unprocessableContent, title: "Not made", words: error.findings.prefix(5).map(\.description),
        linkTo: "/procedures", link: "To the procedures")
    }
  }

  private static func file(_ bytes: [UInt8], _ type: String, _ name: String) -> Response {
    var headers: HTTPFields = [.contentType: type]
    headers[.contentDisposition] = "attachment; filename=\"\(fileName(name))\""
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Letters that every file system takes.
  private static func fileName(_ text: String) -> String {
    let plain = text.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) ? $0 : "-" }
    return plain.first == "." || plain.isEmpty ? "pack" + String(plain) : String(plain)
  }

  /// An archive becomes a draft.
  func take(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    guard let pack = try await name(context) else { return ProcedureRoutes.notFound() }
    let visitor = try routes.visitor(context)
    func refused(_ words: String) -> Response {
      PageResponse.notice(
        .unprocessableContent, title: "Not taken", words: ["\(words).", "Nothing was recorded."],
        linkTo: DraftPlace(pack).path, link: "To the drafts")
    }
    do {
      let sent = try await SentParts.read(
        request, bytesMax: DraftRoutes.archiveBytesMax + 65_536, seconds: SentBody.fileSeconds)
      let id = sent["command"]
      guard OrderTaking.isCommand(id) else { return refused("this is no form of ours") }
      guard let archive = sent.files["file"] else { return refused("no file was chosen") }
      let files = try PackArchive.files(tar: archive)
      guard PackEditing(files).says("name") == pack.text else {
        return refused("pack.yaml of the archive calls the pack otherwise than \(pack)")
      }
      let beginning = DraftBeginning(
        pack: pack, from: PackHash(of: files), purpose: sent["purpose"], files: files)
      let draft = DraftID(trusted: String(id.prefix(12)))
      _ = try await desk.perform(
        Order(.draft(draft, .begin(beginning)), id: CommandID(trusted: "form-\(id)"), by: visitor.actor))
      return PageResponse.seeOther(DraftPlace(pack, draft).path)
    } catch let fault as EditFault { return refused(fault.description) } catch DeskError.refused(let refusal) {
      return refused(refusal.description)
    }
  }
}
