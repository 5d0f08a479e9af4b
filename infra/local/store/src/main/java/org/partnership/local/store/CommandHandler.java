package org.partnership.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each request on its connection's thread and leaves the answer to the journal, which sends it
 * once committed: no thread waits for a commit.
 */
@Sharable
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {

  private static final Logger log = LoggerFactory.getLogger(CommandHandler.class);

  private static final int UNKNOWN_ERROR = 8;

  private final StoreBackend backend;
  private final StoreFile file;
  private final AtomicInteger lastRequestId = new AtomicInteger();

  CommandHandler(StoreBackend backend, StoreFile file) {
    this.backend = backend;
    this.file = file;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
    Channel channel = context.channel();
    MessageHeader header =
        new MessageHeader(lastRequestId.incrementAndGet(), request.getHeader().getRequestID());
    switch (request) {
      case MongoMessage message -> {
        Document answer = run(channel, message.getDatabaseName(), message.getDocument());
        file.whenCommitted(() -> channel.writeAndFlush(new MongoMessage(channel, header, answer)));
      }
      case MongoQuery query -> {
        Document command = query.getQuery();
        Object wrapped = command.get("$query");
        Document answer =
            run(channel, query.getDatabaseName(), wrapped instanceof Document d ? d : command);
        file.whenCommitted(() -> channel.writeAndFlush(new MongoReply(header, answer)));
      }
      default -> channel.close();
    }
  }

  private Document run(Channel channel, String database, Document command) {
    try {
      return backend.run(channel, database, command);
    } catch (MongoServerError refused) {
      log.debug("refused {}", command, refused);
      return error(refused.getCode(), refused.getCodeName(), refused.getMessageWithoutErrorCode());
    } catch (MongoServerException refused) {
      log.debug("refused {}", command, refused);
      return error(UNKNOWN_ERROR, "UnknownError", refused.getMessageWithoutErrorCode());
    } catch (RuntimeException failure) {
      log.warn("failed: {}", command.keySet(), failure);
      return error(UNKNOWN_ERROR, "UnknownError", "The store failed: " + failure);
    }
  }

  private static Document error(int code, String name, String message) {
    return new Document("ok", 0.0)
        .append("errmsg", message)
        .append("code", code)
        .append("codeName", name);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    backend.handleClose(context.channel());
    super.channelInactive(context);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    log.debug("connection {} failed", context.channel(), cause);
    context.close();
  }
}
