internal import Foundation
internal import HummingbirdHTTP2
internal import NIOSSL

/// Certificate and key by which people reach the server over TLS; both are read and compared before anybody is served.
struct Encryption {
  let configuration: TLSConfiguration

  /// PEM files; the certificate's may hold the chain behind it. Throws what is wrong with which file, in words.
  init(certificate: String, key: String) throws {
    let chain: [NIOSSLCertificate]
    let secret: NIOSSLPrivateKey
    try Encryption.checkReadable(certificate, "--tls-certificate")
    try Encryption.checkReadable(key, "--tls-key")
    do { chain = try NIOSSLCertificate.fromPEMFile(certificate) } catch {
      throw CommandFault(
        "--tls-certificate \(shown(certificate)) holds no certificate in PEM; name the file with the chain")
    }
    do { secret = try NIOSSLPrivateKey(file: key, format: .pem) } catch {
      throw CommandFault(
        "--tls-key \(shown(key)) holds no private key in PEM without a passphrase; name the key's file")
    }
    guard !chain.isEmpty else {
      throw CommandFault("--tls-certificate \(shown(certificate)) is empty; name the file with the chain")
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(secret))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["h2", "http/1.1"]
    do { _ = try NIOSSLContext(configuration: configuration) } catch {
      throw CommandFault(
        "--tls-key is not the key of --tls-certificate, or they cannot be used together: \(shown("\(error)"))")
    }
    self.configuration = configuration
  }

  private static func checkReadable(_ path: String, _ option: String) throws {
    guard let file = fopen(path, "r") else {
      throw CommandFault("\(option) \(shown(path)) cannot be read: \(String(cString: strerror(errno)))")
    }
    fclose(file)
  }
}
