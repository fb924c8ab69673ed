internal import CommandLine

/// Starts the command line; everything else is in the targets below.
@main
enum Program {
  static func main() async {
    await Tocsin.start()
  }
}
