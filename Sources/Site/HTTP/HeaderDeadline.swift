import NIOCore
import NIOHTTPTypes

/// Closes a new connection whose first request does not come in time, so that connections that say nothing take nobody's place.
final class HeaderDeadline: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart

  private let time: TimeAmount
  private var scheduled: Scheduled<Void>?

  init(_ time: TimeAmount) { self.time = time }

  func handlerAdded(context: ChannelHandlerContext) {
    let channel = context.channel
    scheduled = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { scheduled?.cancel() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    scheduled?.cancel()
    scheduled = nil
    context.fireChannelRead(data)
  }

  func channelInactive(context: ChannelHandlerContext) {
    scheduled?.cancel()
    context.fireChannelInactive()
  }
}
