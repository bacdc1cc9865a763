import AsyncHTTPClient
import Glibc
import NIOCore
import NIOPosix
import NIOSSL
import Uploading

extension NoAnswer {
  /// What an error of the client library means, in words without an address.
  init(_ error: any Error) {
    switch error {
    case let error as NoAnswer:
      self = error
    case let error as NIOConnectionError:
      self.init(
        "there is no connection to \(error.host):\(error.port): \(Self.cause(of: error))", .noConnection)
    case let error as HTTPClientError:
      self.init(error)
    case NIOSSLError.handshakeFailed(let reason):
      self.init(tls: String(describing: reason))
    case let error as NIOSSLExtraError where error == .failedToValidateHostname:
      self.init("the site's certificate is for another host", .untrusted)
    case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
      self.init("the encrypted connection broke: \(error)")
    case let error as IOError where [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode):
      self.init("there is no connection: \(Self.words(error.errnoCode))", .noConnection)
    case let error as IOError:
      self.init("the connection broke: \(Self.words(error.errnoCode))")
    case is CancellationError:
      self.init("it was stopped")
    case ChannelError.ioOnClosedChannel, ChannelError.eof, ChannelError.inputClosed,
      ChannelError.outputClosed:
      self.init("the site closed the connection")
    case ChannelError.connectTimeout:
      self.init("there is no connection: nothing answers in time", .noConnection)
    default:
      self.init("the connection broke: \(error)")
    }
  }

  private init(_ error: HTTPClientError) {
    switch error {
    case .connectTimeout, .getConnectionFromPoolTimeout:
      self.init("there is no connection: nothing answers in time", .noConnection)
    case .tlsHandshakeTimeout, .httpProxyHandshakeTimeout, .socksHandshakeTimeout:
      self.init("there is no connection: \(error.shortDescription)", .noConnection)
    case .proxyAuthenticationRequired:
      self.init("the proxy wants a user name and a password", .noConnection)
    case .invalidProxyResponse:
      self.init("the proxy does not let this through", .noConnection)
    case .readTimeout, .deadlineExceeded:
      self.init("the site did not answer in time")
    case .writeTimeout:
      self.init("the site took no bytes for too long")
    case .remoteConnectionClosed:
      self.init("the site closed the connection")
    case .cancelled:
      self.init("it was stopped")
    default:
      self.init("the connection broke: \(error.shortDescription)")
    }
  }

  /// A handshake that failed: most often because of the certificate.
  private init(tls reason: String) {
    guard reason.contains("CERTIFICATE_VERIFY_FAILED") else {
      self.init("the encrypted connection was not made: \(reason)", .noConnection)
      return
    }
    self.init(
      "no authority that is trusted here vouches for the site's certificate; one of your own is named with --ca-file",
      .untrusted)
  }

  /// What the operating system calls an error.
  private static func words(_ number: CInt) -> String { unsafe String(cString: strerror(number)) }

  private static func cause(of error: NIOConnectionError) -> String {
    if let first = error.connectionErrors.first?.error {
      if let system = first as? IOError { return words(system.errnoCode) }
      return NoAnswer(first).reason
    }
    return error.dnsAError == nil && error.dnsAAAAError == nil
      ? "nothing answers" : "there is no host of this name"
  }
}
