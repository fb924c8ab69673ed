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
  /// What the proof would find beside the part that is being typed, with this text in it.
  func check(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let form: Form
    do { form = try await Form.read(request) } catch is FormFlaw { throw HTTPError(.badRequest) }
    guard let (_, state) = try await draft(context) else { throw HTTPError(.notFound) }
    let (file, text) = (form["file"] ?? "", form["text"] ?? "")
    guard let address = ElementAddress(form["part"] ?? "") else { throw HTTPError(.badRequest) }
    let fragment: Fragment
    do {
      let check = try await DraftFiles.check(state.files, file: file, part: address, text: text, on: desk)
      fragment = Fragment { html in
        if check.new.isEmpty {
          html.p(
            check.left == 0
              ? "Sound with this; every example passes."
              : "Nothing new is found with this; \(check.left) findings stay.")
        } else {
          html.p(
            "With this there would be \(check.new.count) new \(check.new.count == 1 ? "finding" : "findings"), "
              + "and \(check.failed) examples would not pass:")
          DraftFindings(findings: check.new.sorted { one, _ in one.file == file }).write(html)
        }
      }
    } catch let fault as EditFault {
      fragment = Fragment { $0.p("This cannot stand there: \(fault.description).") }
    } catch is Unfit { throw HTTPError(.badRequest) }
    return Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: fragment.bytes)))
  }

  /// The folder as one file.
  func archive(_ context: ConsoleContext) async throws -> Response {
    guard let (_, state) = try await draft(context), let pack = state.beginning?.pack else {
      throw HTTPError(.notFound)
    }
    return DraftRoutes.file(DraftFiles.archive(of: state.files, pack, kind: "-draft"))
  }

  /// A table as the standard's own form.
  func model(_ query: Query, _ context: ConsoleContext) async throws -> Response {
    guard let (_, state) = try await draft(context) else { throw HTTPError(.notFound) }
    let file: NamedFile?
    do throws(PackFault) { file = try DraftFiles.model(query["path"], in: state.files) } catch {
      return PageResponse.notice(
        .unprocessableContent, title: "Not made", words: error.findings.prefix(5).map(\.description),
        linkTo: "/procedures", link: "To the procedures")
    }
    guard let file else { throw HTTPError(.notFound) }
    return DraftRoutes.file(file)
  }

  private static func file(_ file: NamedFile) -> Response {
    var headers: HTTPFields = [.contentType: file.type]
    headers[.contentDisposition] = file.disposition
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
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
        request, bytesMax: DraftFiles.archiveBytesMax + 65_536, seconds: SentBody.fileSeconds)
      let id = sent["command"]
      guard OrderTaking.isCommand(id) else { return refused("this is no form of ours") }
      guard let archive = sent.files["file"] else { return refused("no file was chosen") }
      let beginning = try DraftFiles.beginning(of: pack, tar: archive, purpose: sent["purpose"])
      let draft = DraftID(trusted: String(id.prefix(12)))
      _ = try await desk.perform(
        Order(.draft(draft, .begin(beginning)), id: CommandID(trusted: "form-\(id)"), by: visitor.actor))
      return PageResponse.seeOther(DraftPlace(pack, draft).path)
    } catch let fault as EditFault { return refused(fault.description) } catch let unfit as Unfit {
      return refused(unfit.words)
    } catch DeskError.refused(let refusal) {
      return refused(refusal.description)
    }
  }
}
