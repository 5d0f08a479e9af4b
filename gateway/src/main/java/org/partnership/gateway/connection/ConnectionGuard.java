package org.partnership.gateway.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import org.partnership.gateway.problem.Fault;
import org.springframework.http.MediaType;

/**
 * Sits on each connection right behind the HTTP codec. Refuses what cannot be read as HTTP, which
 * Spring never sees, and what is one too many, before any work is done for it.
 */
final class ConnectionGuard extends ChannelDuplexHandler {

  private final InFlight inFlight;
  private final RawRefusal refusal;

  /** Answers that this connection owes and that count as in hand. */
  private int owed;

  /** The answer being written is a stream, which no longer counts. */
  private boolean streaming;

  /** What arrives belongs to a request that was refused. */
  private boolean discarding;

  /** Nothing that arrives is passed on any more. */
  private boolean closing;

  /** Something was kept from the handler that asks for more input, so this one must. */
  private boolean mustRead;

  ConnectionGuard(InFlight inFlight, RawRefusal refusal) {
    this.inFlight = inFlight;
    this.refusal = refusal;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (closing) {
      mustRead = true;
      ReferenceCountUtil.release(message);
    } else if (message instanceof HttpRequest request) {
      admit(context, request);
    } else if (discarding) {
      discarding = !(message instanceof LastHttpContent);
      mustRead = true;
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (mustRead) {
      mustRead = false;
      context.read();
    }
    context.fireChannelReadComplete();
  }

  private void admit(ChannelHandlerContext context, HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      refuseAndClose(context, request, faultOf(request.decoderResult().cause()));
    } else if (!RequestTarget.isWellFormed(request)) {
      refuseAndClose(context, request, Fault.MALFORMED_REQUEST);
    } else if (owed > 0) {
      // pipelined: refusing it now would put its answer before an earlier one
      inFlight.takeAnyway();
      owed++;
      context.fireChannelRead(request);
    } else if (inFlight.take()) {
      owed++;
      context.fireChannelRead(request);
    } else if (request.headers().contains(HttpHeaderNames.EXPECT)) {
      // whether the body follows is the caller's choice now, so where the next request starts is
      // not
      // known
      refuseAndClose(context, request, Fault.OVERLOADED);
    } else {
      discarding = !(request instanceof LastHttpContent);
      mustRead = true;
      refusal.send(context, request, Fault.OVERLOADED);
      ReferenceCountUtil.release(request);
    }
  }

  private void refuseAndClose(ChannelHandlerContext context, HttpRequest request, Fault fault) {
    closing = true;
    mustRead = true;
    refusal.sendAndClose(context, request, fault);
    ReferenceCountUtil.release(request);
  }

  private static Fault faultOf(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return Fault.URI_TOO_LONG;
    }
    return cause instanceof TooLongHttpHeaderException
        ? Fault.HEADERS_TOO_LARGE
        : Fault.MALFORMED_REQUEST;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean interim = false;
    if (message instanceof HttpResponse response) {
      interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
      String type = response.headers().get(HttpHeaderNames.CONTENT_TYPE);
      if (type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)) {
        settle();
        streaming = true;
      }
    }
    if (message instanceof LastHttpContent && !interim) {
      if (streaming) {
        streaming = false;
      } else {
        settle();
      }
    }
    context.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    inFlight.release(owed);
    owed = 0;
    context.fireChannelInactive();
  }

  private void settle() {
    if (owed > 0) {
      owed--;
      inFlight.release(1);
    }
  }
}
