/// The passwords that are tried first, as far as the length rule lets them through, and the ways they are stretched.
///
/// Written by hand from what such lists are made of: words everybody thinks of, walks over the keyboard, counting, and the
/// words of this trade. Short ones are refused by their length, also when they are repeated or followed by figures.
enum FirstGuesses {
  /// All in small letters.
  private static let stems: Set<String> = [
    "password", "passwort", "passw0rd", "p@ssword", "p@ssw0rd", "motdepasse", "contraseña", "wachtwoord", "secret",
    "letmein",
    "welcome", "iloveyou", "ichliebedich", "admin", "administrator", "root", "user", "guest", "test", "default",
    "changeme",
    "qwerty", "qwertyuiop", "qwertz", "qwertzuiop", "azerty", "azertyuiop", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm",
    "1q2w3e4r", "1q2w3e4r5t", "1qaz2wsx", "1qaz2wsx3edc", "qazwsx", "qazwsxedc", "abcd", "abcdef", "abcdefgh",
    "abcdefghijkl",
    "abc", "dragon", "monkey", "football", "baseball", "liverpool", "chelsea", "arsenal", "superman", "batman",
    "sunshine",
    "princess", "shadow", "master", "michael", "jordan", "summer", "winter", "spring", "autumn", "trustno1", "starwars",
    "whatever", "hello", "login", "access", "computer", "internet", "emergency", "ambulance", "firefighter", "dispatch",
    "dispatcher", "controlroom", "control", "rescue", "police", "tocsin", "incident", "supervisor", "manager",
    "handler",
  ]
  private static let digitWalks = ["01234567890123456789", "98765432109876543210", "12345678901234567890"]

  /// Whether a password in small letters is one of them, or one of them stretched.
  static func contains(_ folded: String) -> Bool {
    if digitWalks.contains(where: { $0.contains(folded) }) || folded.allSatisfy(\.isNumber) { return true }
    let core = String(folded.filter(\.isLetter))
    if stems.contains(folded) || stems.contains(core) { return true }
    return repeated(folded).map { stems.contains($0) || $0.count < 5 } ?? false
  }

  /// Whether nothing but figures and signs stands around a name of at least four letters.
  static func isBuilt(_ folded: String, around name: String) -> Bool {
    guard name.count >= 4, folded.hasPrefix(name) || folded.hasSuffix(name) else { return false }
    let rest = folded.hasPrefix(name) ? folded.dropFirst(name.count) : folded.dropLast(name.count)
    return rest.allSatisfy { !$0.isLetter } || String(rest) == name
  }

  /// The shortest text of which this one is a row; nil where it repeats nothing.
  private static func repeated(_ text: String) -> String? {
    let signs = Array(text)
    for length in 1...max(1, signs.count / 2) where signs.count.isMultiple(of: length) && length < signs.count {
      if signs.indices.allSatisfy({ signs[$0] == signs[$0 % length] }) { return String(signs.prefix(length)) }
    }
    return nil
  }
}
