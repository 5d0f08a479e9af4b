package org.partnership.gateway.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.partnership.gateway.correlation.Correlation;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.Problems;
import org.springframework.stereotype.Component;

/** Writes a problem straight to a connection, for requests that never reach Spring. */
@Component
final class RawRefusal {

  /** Closing at once with input unread would reset the connection before the answer is read. */
  private static final int LINGER_MS = 500;

  private final Problems problems;

  RawRefusal(Problems problems) {
    this.problems = problems;
  }

  /** Answers and keeps the connection, if the caller does. */
  void send(ChannelHandlerContext context, HttpRequest request, Fault fault) {
    if (HttpUtil.isKeepAlive(request)) {
      var unused = context.writeAndFlush(answer(request, fault));
    } else {
      sendAndClose(context, request, fault);
    }
  }

  /** Answers and closes once the caller has had time to read. */
  void sendAndClose(ChannelHandlerContext context, HttpRequest request, Fault fault) {
    FullHttpResponse answer = answer(request, fault);
    answer.headers().set(HttpHeaderNames.CONNECTION, "close");
    var unused =
        context
            .writeAndFlush(answer)
            .addListener(
                written ->
                    context
                        .executor()
                        .schedule(() -> context.close(), LINGER_MS, TimeUnit.MILLISECONDS));
  }

  private FullHttpResponse answer(HttpRequest request, Fault fault) {
    HttpHeaders asked = request.headers();
    String correlationId = Correlation.choose(asked.get(Correlation.HEADER));
    Problems.Rendered problem =
        problems.render(
            fault,
            List.of(),
            asked.get(HttpHeaderNames.ACCEPT_LANGUAGE),
            correlationId,
            instance(request));
    FullHttpResponse answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(fault.status()),
            Unpooled.wrappedBuffer(problem.body()));
    HttpHeaders headers = answer.headers();
    headers.set(HttpHeaderNames.CONTENT_TYPE, Problems.MEDIA_TYPE);
    headers.set(HttpHeaderNames.CONTENT_LANGUAGE, problem.language());
    headers.set(HttpHeaderNames.CONTENT_LENGTH, problem.body().length);
    headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set(Correlation.HEADER, correlationId);
    if (fault == Fault.OVERLOADED) {
      headers.set(HttpHeaderNames.RETRY_AFTER, "1");
    }
    return answer;
  }

  private static @Nullable String instance(HttpRequest request) {
    if (request.decoderResult().isFailure() || !RequestTarget.isUri(request.uri())) {
      return null;
    }
    int query = request.uri().indexOf('?');
    return query < 0 ? request.uri() : request.uri().substring(0, query);
  }
}
