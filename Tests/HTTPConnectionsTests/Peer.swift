import Foundation
import TestSupport

/// A server on loopback, written in Python: another program's idea of HTTP. What it does depends on the path that it is asked for.
final class Peer: Sendable {
  /// The address, without a path.
  let address: String
  /// The port that it listens at.
  let port: Int
  private let process: RunningTool
  private let folder: ScratchFolder

  /// Starts a server.
  ///
  /// - Parameter certificate: a PEM file with a certificate and its key; nil speaks plain HTTP.
  init(certificate: String? = nil, isProxy: Bool = false) throws {
    folder = try ScratchFolder()
    try folder.write([], to: "log")
    guard let python = Tool("python3") else { throw ToolError(message: "there is no python3") }
    process = try RunningTool(
      python.path, ["-c", isProxy ? Self.proxyScript : Self.script, folder.file("log"), certificate ?? ""])
    // The script's first line is its port; it comes when the server listens.
    guard let port = Int(process.nextOutput().trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw ToolError(message: "the server did not start")
    }
    self.port = port
    address = "\(certificate == nil ? "http" : "https")://127.0.0.1:\(port)"
  }

  /// What it was asked so far: a line for each request.
  func log() throws -> [String] {
    String(decoding: try folder.read("log"), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static let script = """
    import hashlib, json, ssl, sys
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class Handler(BaseHTTPRequestHandler):
        protocol_version = 'HTTP/1.1'

        def log_message(self, *arguments): pass

        def take(self):
            return self.rfile.read(int(self.headers.get('Content-Length', 0)))

        def note(self, body):
            with open(sys.argv[1], 'a') as log:
                print(self.command, self.path, len(body), hashlib.sha256(body).hexdigest()[:8],
                      self.headers.get('Authorization'), self.headers.get('Content-Range'), file=log)

        def answer(self, status, body=b'', **headers):
            self.send_response(status, 'words')
            for name, value in headers.items(): self.send_header(name.replace('_', '-'), value)
            self.send_header('Content-Length', str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def handle_all(self):
            word = self.path.split('?')[0].rsplit('/', 1)[-1]
            if word == 'early':
                self.close_connection = True
                self.answer(503, b'{"detail": "busy"}', Retry_After='7')
                # The rest of what is sent is read, so that the answer is not lost by a reset.
                self.take()
            elif word == 'cut':
                self.rfile.read(100_000)
                self.close_connection = True
            elif word == 'silent':
                self.take()
                self.rfile.read(1)
            else:
                body = self.take()
                self.note(body)
                if word == 'chunk': self.answer(308, Range='bytes=0-%d' % (len(body) - 1), Location=self.path + '/elsewhere')
                elif word == 'done': self.answer(200, b'', x_goog_hash='crc32c=n03x6A==', x_goog_stored_content_length='9')
                elif word == 'repeat': self.answer(400, ('no ' + self.headers['Host'] + self.path).encode())
                elif word == 'cancel': self.answer(499)
                elif word == 'long': self.answer(200, b' ' * 3_000_000)
                else:
                    echo = {'method': self.command, 'path': self.path, 'headers': dict(self.headers), 'body': body.decode()}
                    self.answer(200, json.dumps(echo).encode(), Content_Type='application/json; charset=utf-8')

        do_GET = do_PUT = do_POST = do_DELETE = handle_all

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        def handle_error(self, *arguments): pass

    server = Server(('127.0.0.1', 0), Handler)
    if sys.argv[2]:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2])
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print(server.server_port, flush=True)
    server.serve_forever()
    """

  /// A proxy that tunnels to this machine, whatever host is asked for.
  private static let proxyScript = """
    import socket, socketserver, sys, threading

    def pump(source, target):
        try:
            while data := source.recv(65536): target.sendall(data)
        except OSError: pass
        try: target.shutdown(socket.SHUT_WR)
        except OSError: pass

    class Handler(socketserver.StreamRequestHandler):
        def handle(self):
            head = []
            while (line := self.rfile.readline().strip()): head.append(line.decode())
            allowed = [line for line in head if line.lower().startswith('proxy-authorization')]
            with open(sys.argv[1], 'a') as log: print(head[0], *allowed, file=log)
            port = int(head[0].split()[1].rsplit(':', 1)[1])
            peer = socket.create_connection(('127.0.0.1', port))
            self.wfile.write(b'HTTP/1.1 200 OK\\r\\n\\r\\n')
            back = threading.Thread(target=pump, args=(peer, self.connection), daemon=True)
            back.start()
            pump(self.connection, peer)
            back.join()

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    server = Server(('127.0.0.1', 0), Handler)
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """
}
